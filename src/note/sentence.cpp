// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "note/sentence.h"

#include "base/text.h"

#include <algorithm>

namespace tableside {
namespace {

bool endsSentence(std::string_view text) {
  for (const std::string_view end : {".", "!", "?", "…", ".”", "!”", "?”", "…”"})
    if (text.ends_with(end)) return true;
  return false;
}

}  // namespace

std::string asSentence(std::string_view text) {
  std::string sentence(trimmed(text));
  if (!sentence.empty() && !endsSentence(sentence)) sentence += '.';
  return sentence;
}

std::string asList(const std::vector<std::string>& labels) {
  std::vector<std::string> items;
  for (const std::string& label : labels) items.push_back(withinSentence(label));
  return joined(items, ", ");
}

std::string filled(std::string_view phrase, std::initializer_list<Filling> fillings) {
  std::string text;
  while (!phrase.empty()) {
    const std::size_t open = phrase.find('{');
    const std::size_t close = open == phrase.npos ? open : phrase.find('}', open);
    if (close == phrase.npos) break;
    text += phrase.substr(0, open);
    const std::string_view name = phrase.substr(open + 1, close - open - 1);
    const auto filling =
        std::find_if(fillings.begin(), fillings.end(), [&](const Filling& f) { return f.first == name; });
    text += filling == fillings.end() ? phrase.substr(open, close - open + 1) : trimmed(filling->second);
    phrase.remove_prefix(close + 1);
    if ((phrase == "." || phrase == "”.") && endsSentence(text)) phrase.remove_suffix(1);
  }
  return text.append(phrase);
}

}  // namespace tableside
