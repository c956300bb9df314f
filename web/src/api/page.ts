/** Some rows of a list, and where the next ones begin. */
export interface Page<T> {
  items: T[];
  next?: string;
}
