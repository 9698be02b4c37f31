import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';
import { collaborators } from '../java/collaborators';
import type { TablePlan } from '../plan/tablePlan';
import { tells } from '../plan/tells';

/** Unit test of the service class, its collaborators mocked. */
export function serviceTestJava(plan: TablePlan, service: Service): string {
  const { entity, variable, repository, topic } = plan;
  const root = packageName(service);
  const mocks = collaborators(plan, service);
  const password = plan.written.find(column => column.password);
  const found = `when(${repository}.findById(${entity}Samples.ID)).thenReturn(Optional.of(${entity}Samples.${variable}()));`;
  return javaFile(
    plan.package,
    [
      ...mocks.map(mock => mock.import),
      'java.util.Optional',
      'org.junit.jupiter.api.Test',
      'org.junit.jupiter.api.extension.ExtendWith',
      'org.mockito.ArgumentCaptor',
      'org.mockito.InOrder',
      'org.mockito.InjectMocks',
      'org.mockito.Mock',
      'org.mockito.junit.jupiter.MockitoExtension',
      'org.springframework.http.HttpStatus',
      'org.springframework.web.ErrorResponseException',
      `${root}.web.ExpectedVersion`,
      `${root}.web.NotFoundException`,
      'static org.assertj.core.api.Assertions.assertThat',
      'static org.assertj.core.api.Assertions.assertThatExceptionOfType',
      'static org.mockito.ArgumentMatchers.any',
      'static org.mockito.ArgumentMatchers.anyString',
      'static org.mockito.Mockito.inOrder',
      'static org.mockito.Mockito.never',
      'static org.mockito.Mockito.verify',
      'static org.mockito.Mockito.verifyNoInteractions',
      'static org.mockito.Mockito.when',
    ],
    text`
@ExtendWith(MockitoExtension.class)
class ${entity}ServiceTest {

    ${mocks.map(mock => `@Mock\n${mock.type} ${mock.name};\n\n`)}
    @InjectMocks
    ${entity}Service service;

    @Test
    void createStores${tells(plan, 'create') ? 'ThenTells' : 'TheRow'}() {
        service.create(${entity}Samples.request());
        ${
          tells(plan, 'create')
            ? text`
InOrder order = inOrder(${repository}, events);
order.verify(${repository}).saveAndFlush(any(${entity}.class));
order.verify(events).created(any(${entity}.class));
`
            : `verify(${repository}).saveAndFlush(any(${entity}.class));`
        }
    }

    @Test
    void updateStores${
      tells(plan, 'update') ? 'ThenTellsWhatTheRowWas' : 'TheRow'
    }() {
        ${found}
        service.update(${entity}Samples.ID, ExpectedVersion.of("\\"0\\""), ${entity}Samples.request());
        verify(${repository}).saveAndFlush(any(${entity}.class));
        ${
          tells(plan, 'update') &&
          text`
ArgumentCaptor<${entity}> before = ArgumentCaptor.forClass(${entity}.class);
ArgumentCaptor<${entity}> after = ArgumentCaptor.forClass(${entity}.class);
verify(events).updated(before.capture(), after.capture());
assertThat(before.getValue()).isNotSameAs(after.getValue());
`
        }
    }

    @Test
    void updateOfAnotherVersionChangesNothing() {
        ${found}
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> service.update(
                        ${entity}Samples.ID, ExpectedVersion.of("\\"7\\""), ${entity}Samples.request()))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED));
        verify(${repository}, never()).saveAndFlush(any());
        ${topic !== undefined && 'verifyNoInteractions(events);'}
    }

    @Test
    void deleteRemoves${tells(plan, 'delete') ? 'ThenTells' : 'TheRow'}() {
        ${found}
        service.delete(${entity}Samples.ID, ExpectedVersion.any());
        verify(${repository}).delete(any(${entity}.class));
        ${
          tells(plan, 'delete') &&
          `verify(events).deleted(any(${entity}.class));`
        }
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> service.get(${entity}Samples.ID));
    }
    ${
      password !== undefined &&
      text`

@Test
void thePasswordIsStoredAsItsHash() {
    when(passwordEncoder.encode(anyString())).thenReturn("a hash");
    service.create(${entity}Samples.request());
    ArgumentCaptor<${entity}> row = ArgumentCaptor.forClass(${entity}.class);
    verify(${repository}).saveAndFlush(row.capture());
    assertThat(row.getValue().${password.getter}()).isEqualTo("a hash");
}
`
    }
}
`,
  );
}
