// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "catalogue/catalogue.h"

#include <optional>
#include <string>
#include <string_view>

namespace tableside {

// Reads {"answers": {question: value}}; other keys beside "answers" are left alone. Nothing is half-read: any
// unknown id or value outside its question's domain is reported with its place and there is no result.
std::optional<Answers> readAnswers(std::string_view json, const std::string& file, const Catalogue& catalogue,
                                   Diagnostics& diagnostics);
// The object behind "answers", where it stands inside another file.
Answers readAnswers(const JsonValue& object, const Catalogue& catalogue, const JsonReader& reader);
// One answer against its question's domain; NotAnswered with a report when it does not fit.
Answer readAnswer(const JsonValue& value, const Question& question, const RegionMap& regions,
                  const JsonReader& reader);

std::string writeAnswers(const Answers& answers);  // {"answers": {...}}

}  // namespace tableside
