// An opaque face of ICU's converters; see WordBreaker.h for why.
#ifndef CICU_CONVERTER_H
#define CICU_CONVERTER_H

#include <stdint.h>

typedef struct cicu_converter cicu_converter;

/// Opens a converter by one of ICU's names. NULL when ICU has none of that name.
cicu_converter *cicu_converter_open(const char *name);
void cicu_converter_close(cicu_converter *converter);

/// Decodes `bytes` to code points, with one U+FFFD for each undecodable byte. `scalars` has room for
/// `2 * length + 2` of them. Returns their count, or -1 on an error of ICU.
int32_t cicu_converter_decode(cicu_converter *converter, const uint8_t *bytes, int32_t length,
                              uint32_t *scalars);

/// Encodes one code point to at most 8 `bytes`. Returns their count, 0 when the encoding lacks it.
int32_t cicu_converter_encode(cicu_converter *converter, uint32_t scalar, uint8_t *bytes);

#endif
