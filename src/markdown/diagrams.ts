import { defineMdastPlugin } from 'satteri';
import { diagramLanguage } from '../diagram/parse.ts';

/** Makes the component `Diagram` of each code block that holds a diagram. For the build; the check reads the block itself. */
export const diagrams = defineMdastPlugin({
  name: 'diagrams',
  code(node, context) {
    if (node.lang !== diagramLanguage) return;
    const source = { type: 'mdxJsxAttribute', name: 'source', value: node.value } as const;
    context.replaceNode(node, { type: 'mdxJsxFlowElement', name: 'Diagram', attributes: [source], children: [] });
  },
});
