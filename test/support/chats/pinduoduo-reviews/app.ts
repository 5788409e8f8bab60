import './reviews.tsx';
