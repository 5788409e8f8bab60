export type NormaliserName = 'text';
