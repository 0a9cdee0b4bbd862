// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/counted_memory.h"

#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

std::size_t inUse = 0;  // the benchmark has one thread

}  // namespace

void* operator new(std::size_t size) {
  void* memory = std::malloc(size);
  if (!memory) throw std::bad_alloc();
  inUse += malloc_usable_size(memory);
  return memory;
}

void operator delete(void* memory) noexcept {
  if (memory) inUse -= malloc_usable_size(memory);
  std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
  operator delete(memory);
}

std::size_t tableside::bench::bytesInUse() {
  return inUse;
}
