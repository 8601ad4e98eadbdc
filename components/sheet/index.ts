export { SheetPage, type SheetPageProps } from './SheetPage.tsx';
