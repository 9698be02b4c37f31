import { text } from '../../text/text';

export const editorconfig = () => text`
root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true
trim_trailing_whitespace = true

[*.{java,sql,xml}]
indent_size = 4

[*.md]
trim_trailing_whitespace = false

[*.cmd]
end_of_line = crlf
`;
