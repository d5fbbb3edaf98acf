#ifndef TONGBAO_PAGE_ARENA_H
#define TONGBAO_PAGE_ARENA_H

// Without the header the package's HTML trait must be off, and nothing here is used.
#if __has_include(<gumbo.h>)
#include <gumbo.h>

/// A parsed page and all memory that it takes.
typedef struct TongbaoPage TongbaoPage;

/// Parses UTF-8 markup.
///
/// Gumbo frees its trees by recursion and takes quadratic time on some hostile markup, and has no way
/// to stop. So its memory comes from an arena that is given back whole, and its allocator ends a parse
/// that runs over a limit.
///
/// - memory: the most bytes that the page may take.
/// - seconds: the most processor time of this thread that the parse may take.
/// - returns: NULL over a limit.
TongbaoPage *tongbao_page_parse(const char *text, size_t length, size_t memory, double seconds);

/// The `html` element; the page owns it.
GumboNode *tongbao_page_root(const TongbaoPage *page);

void tongbao_page_free(TongbaoPage *page);

#endif
#endif
