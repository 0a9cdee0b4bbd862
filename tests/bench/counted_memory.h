// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace tableside::bench {

// Bytes that this program has from the heap now. Linking counted_memory.cpp replaces operator new.
std::size_t bytesInUse();

}  // namespace tableside::bench
