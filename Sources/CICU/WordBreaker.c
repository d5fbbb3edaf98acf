#include "include/WordBreaker.h"

#include <stdlib.h>
#include <unicode/ubrk.h>

struct cicu_word_breaker {
  UBreakIterator *iterator;
};

cicu_word_breaker *cicu_word_breaker_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  cicu_word_breaker *breaker = malloc(sizeof *breaker);
  if (breaker == NULL) {
    ubrk_close(iterator);
    return NULL;
  }
  breaker->iterator = iterator;
  return breaker;
}

void cicu_word_breaker_close(cicu_word_breaker *breaker) {
  if (breaker == NULL) return;
  ubrk_close(breaker->iterator);
  free(breaker);
}

int32_t cicu_word_breaker_segment(cicu_word_breaker *breaker, const uint16_t *text, int32_t length,
                                  int32_t *ends) {
  static const UChar nothing[1] = {0};
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(breaker->iterator, (const UChar *)text, length, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  for (int32_t end = ubrk_first(breaker->iterator);
       (end = ubrk_next(breaker->iterator)) != UBRK_DONE;)
    ends[count++] = end;
  ubrk_setText(breaker->iterator, nothing, 0, &status);
  return count;
}
