// An opaque face of ICU's converters; see WordBreaker.h for why.
#ifndef CICU_CONVERTER_H
#define CICU_CONVERTER_H

#include <stdint.h>

#endif
