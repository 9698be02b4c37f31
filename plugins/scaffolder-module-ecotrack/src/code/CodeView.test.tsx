import { EditorView } from '@codemirror/view';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { CodeView } from './CodeView';

describe('CodeView', () => {
  it('shows a text that can be focused and read but not changed', async () => {
    render(<CodeView label="Text of a.sql" path="a.sql" text="SELECT 'ä';" />);
    expect(screen.getByText("SELECT 'ä';")).toBeInTheDocument();

    const box = await screen.findByRole('textbox', { name: 'Text of a.sql' });
    expect(box).toHaveTextContent("SELECT 'ä';");
    expect(box).toHaveAttribute('aria-readonly', 'true');
    expect(box).toHaveAttribute('contenteditable', 'true');
  });

  it('colours what it knows the language of', async () => {
    render(<CodeView label="Java" path="A.java" text="class A {}" />);
    const box = await screen.findByRole('textbox');

    expect(await screen.findByText('class')).toHaveAttribute('class');
    expect(box).toHaveTextContent('class A {}');
  });

  it('tells the whole text after a change, and follows one from outside', async () => {
    const onChange = jest.fn();
    function Page() {
      const [text, setText] = useState('a: 1\n');
      return (
        <>
          <button onClick={() => setText('b: 2\n')}>other</button>
          <CodeView
            editable
            label="Model"
            path="ecotrack.yaml"
            text={text}
            onChange={onChange}
          />
        </>
      );
    }
    render(<Page />);
    const box = await screen.findByRole('textbox');
    expect(box).not.toHaveAttribute('aria-readonly');

    const view = EditorView.findFromDOM(box)!;
    view.dispatch({ changes: { from: 3, to: 4, insert: '7' } });
    expect(onChange).toHaveBeenLastCalledWith('a: 7\n', expect.anything());

    fireEvent.click(screen.getByText('other'));
    await waitFor(() => expect(box).toHaveTextContent('b: 2'));
  });
});
