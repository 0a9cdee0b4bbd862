// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/technique.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tableside {

// What a row does, the severest first.
enum class Effect : std::uint8_t { Refer, Block, Limit, Position, Suggest, Advise };
inline constexpr int kEffects = 6;
enum class Urgency : std::uint8_t { Emergency, SameDay, Soon, Routine };
enum class Session : std::uint8_t { Stop, Modify, GoOn };
enum class Audience : std::uint8_t { Therapist, Client };

// A row does exactly one of these. A row as it is written names techniques and regions, a compiled one has
// them: `Form` says how each holds them.
template <typename Form>
struct Doing {
  struct Refer {
    typename Form::Text to;
    Urgency urgency = Urgency::Soon;
    Session session = Session::Modify;
    bool operator==(const Refer&) const = default;
  };
  struct Block {
    typename Form::Techniques techniques;
    typename Form::Regions regions;
    bool beside = false;   // and on what is next to these: RegionMap::withBeside
    bool isFinal = false;  // a client's refusal or an area to leave out, which no reason overrides
    bool operator==(const Block&) const = default;
  };
  struct Limit {
    typename Form::Techniques techniques;
    typename Form::Regions regions;
    bool beside = false;  // as of a block
    std::optional<typename Form::Number> pressureAtMost, minutesAtMost, sessionMinutesAtMost;
    bool operator==(const Limit&) const = default;
  };
  struct Position {
    typename Form::Positions use, avoid;
    typename Form::Regions off;  // nobody lies on these: positions in which they rest are avoided
    bool operator==(const Position&) const = default;
  };
  struct Suggest {
    typename Form::Technique technique{};
    typename Form::Number pressure = kLightestPressure;
    MinuteRange minutes;
    typename Form::Regions regions;
    bool operator==(const Suggest&) const = default;
  };
  struct Advise {
    Audience audience = Audience::Therapist;
    typename Form::Text text;
    typename Form::Techniques with{};  // said only where the plan has such a step; none: in any case
    bool onStop = false;               // said where there is no session, too
    bool operator==(const Advise&) const = default;
  };

  using Any = std::variant<Refer, Block, Limit, Position, Suggest, Advise>;  // in the order of Effect
  Any does;

  Effect effect() const { return static_cast<Effect>(does.index()); }
  // nullptr when the row does something else.
  template <typename Kind>
  const Kind* as() const {
    return std::get_if<Kind>(&does);
  }
  template <typename Kind>
  Kind* as() {
    return std::get_if<Kind>(&does);
  }
  bool operator==(const Doing&) const = default;
};

// One of a kind, with nothing filled in.
template <typename Form>
typename Doing<Form>::Any doing(Effect effect) {
  using Kinds = Doing<Form>;
  switch (effect) {
    case Effect::Refer: return typename Kinds::Refer{};
    case Effect::Block: return typename Kinds::Block{};
    case Effect::Limit: return typename Kinds::Limit{};
    case Effect::Position: return typename Kinds::Position{};
    case Effect::Suggest: return typename Kinds::Suggest{};
    case Effect::Advise: return typename Kinds::Advise{};
  }
  return {};
}

std::string_view nameOf(Effect effect);
std::string_view nameOf(Urgency urgency);
std::string_view nameOf(Session session);
std::string_view nameOf(Audience audience);

// All names of an enumeration in its order.
template <typename Enum>
std::vector<std::string> namesUpTo(Enum last) {
  std::vector<std::string> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) names.emplace_back(nameOf(static_cast<Enum>(i)));
  return names;
}

}  // namespace tableside
