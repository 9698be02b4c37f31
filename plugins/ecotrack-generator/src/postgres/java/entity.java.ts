import { idSequence } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import type { ColumnPlan } from '../plan/columnPlan';
import { javaDefault } from '../plan/javaValue';
import type { TablePlan } from '../plan/tablePlan';
import { tells } from '../plan/tells';
import { accessors } from './accessors';

/** JPA entity of one table: plain fields, ids instead of object graphs, times kept by itself. */
export function entityJava(plan: TablePlan): string {
  const { entity, variable, columns } = plan;
  const kept = keptTimes(columns);
  return javaFile(
    plan.package,
    [
      'jakarta.persistence.Column',
      'jakarta.persistence.Entity',
      'jakarta.persistence.EnumType',
      'jakarta.persistence.Enumerated',
      'jakarta.persistence.GeneratedValue',
      'jakarta.persistence.GenerationType',
      'jakarta.persistence.Id',
      'jakarta.persistence.PrePersist',
      'jakarta.persistence.PreUpdate',
      'jakarta.persistence.SequenceGenerator',
      'jakarta.persistence.Table',
      'jakarta.persistence.Version',
      'java.math.RoundingMode',
      'java.time.temporal.ChronoUnit',
      'org.hibernate.annotations.JdbcTypeCode',
      'org.hibernate.type.SqlTypes',
      ...columns.flatMap(({ imports }) => imports),
    ],
    text`
@Entity(name = ${javaString(`${entity}Entity`)})
@Table(name = ${javaString(plan.table.name)})
public class ${entity} {

    ${columns.map(column => field(column, plan)).join('\n\n')}

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    ${
      tells(plan, 'update') &&
      text`
/** A copy that is not managed: what the row was before a change. */
public ${entity} copy() {
    ${entity} ${variable} = new ${entity}();
    ${columns.map(({ property }) => `${variable}.${property} = ${property};`)}
    ${variable}.version = version;
    return ${variable};
}

`
    }
    ${columns.map(column => accessors(column).trimEnd()).join('\n\n')}

    public long getVersion() {
        return version;
    }

    ${kept}
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ${entity} that && id != null && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return ${entity}.class.hashCode();
    }
}
`,
  );
}

function field(plan: ColumnPlan, { table }: TablePlan): string {
  const { column, sql } = plan;
  const annotations =
    column.name === 'id'
      ? identifier(plan, idSequence(table))
      : [
          plan.enumeration && '@Enumerated(EnumType.STRING)',
          sql.name === 'jsonb' && '@JdbcTypeCode(SqlTypes.JSON)',
          columnAnnotation(plan),
        ].filter(annotation => typeof annotation === 'string');
  const initial = plan.writable && javaDefault(plan);
  const value = initial ? ` = ${initial}` : '';
  return [
    ...annotations,
    `private ${plan.type} ${plan.property}${value};`,
  ].join('\n');
}

function identifier({ sql }: ColumnPlan, sequence: string): string[] {
  if (sql.name === 'uuid') {
    return ['@Id', '@GeneratedValue(strategy = GenerationType.UUID)'];
  }
  const name = javaString(sequence);
  return [
    '@Id',
    `@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = ${name})`,
    `@SequenceGenerator(name = ${name}, sequenceName = ${name}, allocationSize = 50)`,
  ];
}

function columnAnnotation({ column, sql }: ColumnPlan): string {
  const attributes = [
    `name = ${javaString(column.name)}`,
    !column.nullable && 'nullable = false',
    column.name === 'created_at' && 'updatable = false',
    sql.name === 'varchar' && `length = ${sql.length}`,
    sql.name === 'numeric' &&
      `precision = ${sql.precision}, scale = ${sql.scale}`,
  ].filter(attribute => typeof attribute === 'string');
  return `@Column(${attributes.join(', ')})`;
}

function keptTimes(columns: readonly ColumnPlan[]): string | false {
  const names = columns.map(({ column }) => column.name);
  const created = names.includes('created_at');
  const updated = names.includes('updated_at');
  if (!created && !updated) return false;
  const now = 'Instant.now().truncatedTo(ChronoUnit.MICROS)';
  return text`
@PrePersist
void stampCreation() {
    ${created && `createdAt = ${now};`}
    ${updated && `updatedAt = ${created ? 'createdAt' : now};`}
}

${
  updated &&
  text`
@PreUpdate
void stampUpdate() {
    updatedAt = ${now};
}

`
}
`;
}
