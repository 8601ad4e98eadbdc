export { PanelPage, type PanelPageProps } from './PanelPage.tsx';
