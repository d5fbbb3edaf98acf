#include "PageArena.h"

#if __has_include(<gumbo.h>)
#include <setjmp.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

enum { CHUNK = 1 << 20, CLASSES = 48, CHECK_EVERY = 256 };

/// Stands before each block: how big it is, as a power of two, and the next free one of its size.
typedef union Block {
  struct {
    unsigned size_class;
    union Block *next;
  } free;
  max_align_t alignment;
} Block;

typedef struct Chunk {
  struct Chunk *next;
  alignas(max_align_t) char bytes[];
} Chunk;

struct TongbaoPage {
  Chunk *chunks;
  size_t used, capacity;
  size_t memory, limit;
  Block *free[CLASSES];
  unsigned calls;
  double deadline;
  jmp_buf stop;
  GumboOutput *output;
};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void add_chunk(TongbaoPage *page, size_t size) {
  size_t capacity = size > CHUNK ? size : CHUNK;
  Chunk *chunk = capacity > page->limit - page->memory ? NULL : malloc(sizeof(Chunk) + capacity);
  if (chunk == NULL) longjmp(page->stop, 1);
  chunk->next = page->chunks;
  page->chunks = chunk;
  page->used = 0;
  page->capacity = capacity;
  page->memory += capacity;
}

static unsigned size_class(size_t size) {
  unsigned class = 4;
  while (class < CLASSES - 1 && ((size_t)1 << class) < size) class++;
  return class;
}

static void *allocate(void *userdata, size_t size) {
  TongbaoPage *page = userdata;
  if (++page->calls % CHECK_EVERY == 0 && now() > page->deadline) longjmp(page->stop, 1);
  unsigned class = size_class(size);
  Block *block = page->free[class];
  if (block != NULL) {
    page->free[class] = block->free.next;
  } else {
    size_t whole = sizeof(Block) + ((size_t)1 << class);
    if (whole > page->capacity - page->used) add_chunk(page, whole);
    block = (Block *)(page->chunks->bytes + page->used);
    page->used += whole;
  }
  block->free.size_class = class;
  return block + 1;
}

static void deallocate(void *userdata, void *pointer) {
  if (pointer == NULL) return;
  TongbaoPage *page = userdata;
  Block *block = (Block *)pointer - 1;
  block->free.next = page->free[block->free.size_class];
  page->free[block->free.size_class] = block;
}

TongbaoPage *tongbao_page_parse(const char *text, size_t length, size_t memory, double seconds) {
  TongbaoPage *page = calloc(1, sizeof(TongbaoPage));
  if (page == NULL) return NULL;
  page->limit = memory;
  page->deadline = now() + seconds;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = deallocate;
  options.userdata = page;
  // With errors kept gumbo takes quadratic time on a page that is full of them.
  options.max_errors = 0;
  if (setjmp(page->stop) != 0) {
    tongbao_page_free(page);
    return NULL;
  }
  page->output = gumbo_parse_with_options(&options, text, length);
  return page;
}

GumboNode *tongbao_page_root(const TongbaoPage *page) { return page->output->root; }

void tongbao_page_free(TongbaoPage *page) {
  while (page->chunks != NULL) {
    Chunk *chunk = page->chunks;
    page->chunks = chunk->next;
    free(chunk);
  }
  free(page);
}
#else
// A target needs a source.
typedef int TongbaoPageArenaUnused;
#endif
