import { ANSWERS } from '../__testUtils__/orders';
import { settingsFor } from '../__testUtils__/settings';
import { readService } from './readService';

const { platform } = settingsFor();

describe('readService', () => {
  it.each(['{% raw %}x{% endraw %}', '${{ secrets.TOKEN }}'])(
    'takes the description %s as the text it is',
    description => {
      const { service } = readService(
        { answers: { ...ANSWERS, description } },
        platform,
      );
      expect(service.metadata.description).toBe(description);
    },
  );

  it('refuses a document that is an expression which was not rendered', () => {
    expect(() =>
      readService({ model: '${{ parameters.model | nonsense }}\n' }, platform),
    ).toThrow(
      /^model: .+ Rule: service\/template-expression\. Write the value/,
    );
  });

  it('refuses a name that holds one by the rule for names', () => {
    expect(() =>
      readService(
        { answers: { ...ANSWERS, name: '${{ parameters.name }}' } },
        platform,
      ),
    ).toThrow(/metadata\.name \[service\/name\]/);
  });
});
