/** Said where a card is too small for what people wrote. */
export const fits = {
  more: " … (the rest is in the copy for the child's file)",
};
