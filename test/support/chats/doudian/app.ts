import './workspace.tsx';
