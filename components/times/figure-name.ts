import { figureName, isFigure } from './words.ts';

/** What a figure of a goal is called, as everywhere else; its id where it is none that is known. */
export const goalFigureName = (figure: string): string => (isFigure(figure) ? figureName(figure) : figure);
