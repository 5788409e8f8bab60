import './workbench.tsx';
