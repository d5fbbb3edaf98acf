#include "include/Converter.h"

#include <stdlib.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>

struct cicu_converter {
  UConverter *converter;
};

/// ICU reports an undecodable sequence at once; this writes a U+FFFD for each of its bytes.
static void replace_bytes(const void *context, UConverterToUnicodeArgs *arguments,
                          const char *bytes, int32_t length, UConverterCallbackReason reason,
                          UErrorCode *status) {
  (void)context;
  (void)bytes;
  static const UChar replacement[1] = {0xFFFD};
  if (reason > UCNV_IRREGULAR) return;
  *status = U_ZERO_ERROR;
  for (int32_t i = 0; i < length; ++i) ucnv_cbToUWriteUChars(arguments, replacement, 1, 0, status);
}

cicu_converter *cicu_converter_open(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) return NULL;
  ucnv_setToUCallBack(converter, replace_bytes, NULL, NULL, NULL, &status);
  ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_SKIP, NULL, NULL, NULL, &status);
  ucnv_setFallback(converter, 0);
  cicu_converter *handle = U_SUCCESS(status) ? malloc(sizeof *handle) : NULL;
  if (handle == NULL) {
    ucnv_close(converter);
    return NULL;
  }
  handle->converter = converter;
  return handle;
}

void cicu_converter_close(cicu_converter *converter) {
  if (converter == NULL) return;
  ucnv_close(converter->converter);
  free(converter);
}

int32_t cicu_converter_decode(cicu_converter *converter, const uint8_t *bytes, int32_t length,
                              uint32_t *scalars) {
  // The units are written to the upper half of the room and widened from there: a code point takes
  // as many or more units than cells, so the reader stays ahead of the writer.
  UChar *units = (UChar *)(scalars + length + 1);
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = ucnv_toUChars(converter->converter, units, 2 * length + 2, (const char *)bytes,
                                length, &status);
  if (U_FAILURE(status)) return -1;
  int32_t written = 0;
  for (int32_t i = 0; i < count;) {
    UChar32 scalar;
    U16_NEXT(units, i, count, scalar);
    scalars[written++] = U_IS_SURROGATE(scalar) ? 0xFFFD : (uint32_t)scalar;
  }
  return written;
}

int32_t cicu_converter_encode(cicu_converter *converter, uint32_t scalar, uint8_t *bytes) {
  UChar units[2];
  int32_t count = 0;
  U16_APPEND_UNSAFE(units, count, (UChar32)scalar);
  UErrorCode status = U_ZERO_ERROR;
  int32_t length =
      ucnv_fromUChars(converter->converter, (char *)bytes, 8, units, count, &status);
  return U_SUCCESS(status) ? length : 0;
}
