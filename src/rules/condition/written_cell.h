// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tableside {

enum class CellForm { AnyOf, NoneOf, AllOf, Empty, NotEmpty, AtLeast, AtMost, Between, Other };

inline constexpr std::string_view kPatternKey = "pattern";  // where a question stands otherwise

// A cell as a person writes it: "at least 5", "not a or b".
struct WrittenCell {
  std::string question;
  CellForm form = CellForm::AnyOf;
  std::vector<std::string> names;  // answers, regions or patterns; of Other: the cell as it was typed
  int low = 0, high = 0;           // both are the number where there is only one
  bool operator==(const WrittenCell&) const = default;
};

// What the words say; nullopt where they have no form that fits the type. Whether there are such names and
// whether the numbers are possible is not looked at. The question is left empty.
std::optional<WrittenCell> parseCell(std::string_view text, QuestionType type);
// "a", "a or b", "not a or b", of answers or patterns; any text is one of these.
WrittenCell parseNames(std::string_view text);
// Of a condition's key and text; Other where the words have no form.
WrittenCell cellFrom(std::string_view question, std::string_view text, const Catalogue& catalogue);

std::string cellText(const WrittenCell& cell, const Question* question);

}  // namespace tableside
