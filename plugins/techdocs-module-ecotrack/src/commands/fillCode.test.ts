import { fillCode } from './fillCode';

const variables = { CONTEXT: 'prod', NAMESPACE: 'data', NAME: 'orders-db' };

const code = (html: string) => {
  const element = document.createElement('code');
  element.innerHTML = html;
  return element;
};
const filledText = (html: string) => {
  const element = code(html);
  fillCode(element, variables);
  return element.textContent;
};

describe('fillCode', () => {
  it.each([
    [
      'kubectl --context "$CONTEXT" -n $NAMESPACE',
      'kubectl --context "prod" -n data',
    ],
    ['rfr-$NAME-0', 'rfr-orders-db-0'],
    ['$NAME$NAMESPACE', 'orders-dbdata'],
    ['NAME=example   # what', 'NAME=orders-db   # what'],
    [
      '$NAMESPACES $NAMEx $NAMEX $NAME_X $NAME1',
      '$NAMESPACES $NAMEx $NAMEX $NAME_X $NAME1',
    ],
    ['$OTHER $name ${NAME%-*}', '$OTHER $name ${NAME%-*}'],
    ['MY_NAME=a; export NAME=b', 'MY_NAME=a; export NAME=b'],
    ['$toString $constructor', '$toString $constructor'],
  ])('makes of %j %j', (text, wanted) => {
    const element = document.createElement('code');
    element.textContent = text;
    fillCode(element, variables);
    expect(element.textContent).toBe(wanted);
  });

  it('fills a variable that a highlighter cut into pieces', () => {
    expect(filledText('a <b>$NA</b><i>ME</i><u>SPACE</u> b')).toBe('a data b');
    expect(filledText('<b>NAME</b><i>=</i><u>exam</u>ple rest')).toBe(
      'NAME=orders-db rest',
    );
    expect(filledText('<b>"</b><i>$NAME</i><b>"</b>, $NAME')).toBe(
      '"orders-db", orders-db',
    );
  });

  it('keeps the elements, and undoes what it did', () => {
    const html = '<b>$NAM</b>E <i class="x">$CONTEXT</i> <u>else</u>';
    const element = code(html);
    const undo = fillCode(element, variables);
    expect(element.innerHTML).toBe(
      '<b>orders-db</b> <i class="x">prod</i> <u>else</u>',
    );
    undo();
    expect(element.innerHTML).toBe(html);
  });

  it('writes text, never markup', () => {
    const element = code('<b>$NAME</b>');
    fillCode(element, { NAME: '<img src=x>' });
    expect(element.querySelector('img')).toBeNull();
    expect(element.textContent).toBe('<img src=x>');
  });
});
