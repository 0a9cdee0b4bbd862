// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"

namespace tableside {

Words Words::read(const JsonValue& object, const JsonReader& reader) {
  Words words;
  if (!reader.expectKind(object, JsonValue::Kind::Object)) return words;
  for (const JsonMember& member : object.members)
    if (reader.at(member.key).expectKind(member.value, JsonValue::Kind::Text))
      words.texts_.emplace_back(member.key, member.value.text);
  if (!object.find("en")) reader.at("en").report(DiagnosticCode::KeyMissing, object.line, "en");
  return words;
}

void Words::set(const std::string& language, const std::string& text) {
  for (auto& [name, known] : texts_)
    if (name == language) {
      known = text;
      return;
    }
  texts_.emplace_back(language, text);
}

const std::string& Words::in(std::string_view language) const {
  static const std::string none;
  const std::string* english = &none;
  for (const auto& [name, text] : texts_) {
    if (name == language) return text;
    if (name == "en") english = &text;
  }
  return *english;
}

}  // namespace tableside
