// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <type_traits>
#include <vector>

namespace tableside {

template <typename T>
bool contains(const std::vector<T>& list, const std::type_identity_t<T>& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

template <typename T>
void addUnique(std::vector<T>& list, const std::type_identity_t<T>& value) {
  if (!contains(list, value)) list.push_back(value);
}

}  // namespace tableside
