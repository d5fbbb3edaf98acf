// An opaque face of ICU's word break iterator. This header shows no <unicode/*.h>:
// those do not compile beside Foundation, which carries its own ICU.
#ifndef CICU_WORD_BREAKER_H
#define CICU_WORD_BREAKER_H

#include <stdint.h>

typedef struct cicu_word_breaker cicu_word_breaker;

/// Opens a word breaker for `zh`. NULL when ICU has no data.
cicu_word_breaker *cicu_word_breaker_open(void);
void cicu_word_breaker_close(cicu_word_breaker *breaker);

/// Writes the ends of the words of `text` (UTF-16 units) in ascending order to `ends`,
/// which has room for `length` numbers. Returns their count, or -1 on an error of ICU.
/// The breaker keeps no pointer to `text` after the call.
int32_t cicu_word_breaker_segment(cicu_word_breaker *breaker, const uint16_t *text, int32_t length,
                                  int32_t *ends);

#endif
