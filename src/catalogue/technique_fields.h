// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stored_json.h"
#include "catalogue/technique.h"

namespace tableside {

// How a technique, its phases and its minutes are stored.

template <>
struct StoredText<Phase> {
  static std::string_view write(Phase phase) { return nameOf(phase); }
  static std::optional<Phase> read(std::string_view name) { return phaseNamed(name); }
};

template <>
struct StoredAs<Words> {
  using Texts = std::vector<std::pair<std::string, std::string>>;
  static Texts write(const Words& words) { return words.all(); }
  static Words read(const Texts& texts) {
    Words words;
    for (const auto& [language, text] : texts) words.set(language, text);
    return words;
  }
};

// Anything but three numbers is no range: all of it is 0.
template <>
struct StoredAs<MinuteRange> {
  static std::vector<int> write(const MinuteRange& minutes) {
    return {minutes.min, minutes.usual, minutes.max};
  }
  static MinuteRange read(const std::vector<int>& list) {
    return list.size() == 3 ? MinuteRange{list[0], list[1], list[2]} : MinuteRange{};
  }
};

template <>
inline constexpr auto kKey<Technique> = &Technique::id;
template <>
inline constexpr std::tuple kFields<Technique> = {
    always("name", &Technique::name),
    unlessEmpty("like", &Technique::like),
    always("phases", &Technique::phases),
    numbers("pressure", &Technique::pressureLow, &Technique::pressureHigh),
    always("minutes", &Technique::minutes),
    within("needs", unlessEmpty("after_warm", &Technique::afterWarm),
           unlessEmpty("never_last", &Technique::neverLast), unlessEmpty("before", &Technique::before)),
    unlessEmpty("about", &Technique::about),
    unlessEmpty("grade", &Technique::grade),
};

}  // namespace tableside
