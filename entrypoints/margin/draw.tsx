import { render } from 'preact';
import { Sidebar } from '../../components/sidebar/index.ts';
import type { Draw } from '../../lib/session/panel.ts';

/** Draws the sidebar, or the edge tab it waits as. */
export const drawPanel: Draw = (container, props) => {
  if (!props) return render(null, container);
  const look = { ...props.look, home: 'page', tabShape: props.edge.tab?.shape ?? 'full' } as const;
  return render(
    <Sidebar view={props.view} words={props.words} look={look} state={props.state} on={props.on} />,
    container,
  );
};
