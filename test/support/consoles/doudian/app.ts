import './console.tsx';
