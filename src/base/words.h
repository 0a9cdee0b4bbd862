// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tableside {

// One text of a data file in the languages the file has it in.
class Words {
 public:
  Words() = default;
  explicit Words(std::string english) : texts_{{"en", std::move(english)}} {}
  // Reports what is no {language: text}; English must be there.
  static Words read(const JsonValue& object, const JsonReader& reader);

  // In this language, in English where the file has no such text; empty when there is none.
  const std::string& in(std::string_view language) const;
  void set(const std::string& language, const std::string& text);
  bool isEmpty() const { return texts_.empty(); }
  const std::vector<std::pair<std::string, std::string>>& all() const { return texts_; }  // language, text
  bool operator==(const Words&) const = default;

 private:
  std::vector<std::pair<std::string, std::string>> texts_;
};

}  // namespace tableside
