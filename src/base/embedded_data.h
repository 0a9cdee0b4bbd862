// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace tableside {

struct EmbeddedFile {
  std::string_view name;  // as below data/: "intake/questions.json"
  std::string_view text;
};

// Everything of data/ that was built into the program, in no particular order.
std::span<const EmbeddedFile> embeddedFiles();

}  // namespace tableside
