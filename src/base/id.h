// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string>

namespace tableside {

// A strong id: a client's id cannot be passed where a visit's is due. Empty = none.
template <typename Tag>
struct Id {
  std::string text;

  bool isEmpty() const { return text.empty(); }
  auto operator<=>(const Id&) const = default;
};

// 128 random bits as 32 lower-case hexadecimal digits.
std::string randomIdText();

template <typename Tag>
Id<Tag> newId() {
  return {randomIdText()};
}

}  // namespace tableside
