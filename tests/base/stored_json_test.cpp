// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stored_json.h"

#include "support/catch.h"

namespace tableside {
namespace {

enum class Colour { Red, Blue };
std::string_view nameOf(Colour colour) {
  return colour == Colour::Red ? "red" : "blue";
}

struct Leg {
  int length = 0;
};
struct Chair {
  Colour colour = Colour::Red;
  int seats = 1;
  std::string name;
  Leg first;
  std::vector<Leg> legs;
  std::vector<Colour> stripes;
  bool isOld = false;
  std::optional<int> age;
};

}  // namespace

template <>
struct StoredText<Colour> : StoredName<Colour::Red, Colour::Blue> {};
template <>
inline constexpr std::tuple kFields<Leg> = {always("length", &Leg::length)};
template <>
inline constexpr std::tuple kFields<Chair> = {
    always("colour", &Chair::colour),     always("seats", &Chair::seats),
    always("name", &Chair::name),         always("first", &Chair::first),
    unlessEmpty("legs", &Chair::legs),    unlessEmpty("stripes", &Chair::stripes),
    unlessEmpty("is_old", &Chair::isOld), unlessEmpty("age", &Chair::age),
};

}  // namespace tableside

using namespace tableside;

namespace {

std::string wordOf(DiagnosticCode code) {
  if (code == DiagnosticCode::KeyMissing) return "missing";
  if (code == DiagnosticCode::KindWrong) return "wrong kind";
  if (code == DiagnosticCode::UnknownWord) return "unknown word";
  return code == DiagnosticCode::NumberOutOfRange ? "out of range" : "something else";
}

// "FIELD: WHAT" of everything that is reported of a chair with these further members.
std::string complaintsOf(const std::string& members, Chair* chair = nullptr) {
  Diagnostics diagnostics;
  const auto json = parseJson("{" + members + "}", "chair.json", diagnostics);
  REQUIRE(json);
  const auto read = readStored<Chair>(*json, JsonReader("chair.json", diagnostics));
  REQUIRE(read);
  if (chair) *chair = *read;
  std::string all;
  for (const Diagnostic& diagnostic : diagnostics)
    all += diagnostic.field + ": " + wordOf(diagnostic.code) + "\n";
  return all;
}

const std::string kWhole = R"("colour": "blue", "seats": 2, "name": "a", "first": {"length": 5})";

}  // namespace

TEST_CASE("A stored object comes back in all its fields") {
  Chair chair;
  CHECK(complaintsOf(kWhole + R"(, "legs": [{"length": 1}, {"length": 2}], "stripes": ["blue", "red"],
                                  "is_old": true, "age": 7, "of_later": [])",
                     &chair) == "");
  CHECK(chair.colour == Colour::Blue);
  CHECK(chair.seats == 2);
  CHECK(chair.name == "a");
  CHECK(chair.first.length == 5);
  REQUIRE(chair.legs.size() == 2);
  CHECK(chair.legs[1].length == 2);
  CHECK(chair.stripes == std::vector{Colour::Blue, Colour::Red});
  CHECK(chair.isOld);
  CHECK(chair.age == 7);
}

TEST_CASE("A stored text or list that is missing is empty, a number, word or object is missed") {
  Chair chair;
  CHECK(complaintsOf(R"("colour": "blue", "seats": 2, "first": {"length": 5})", &chair) == "");
  CHECK(chair.name.empty());
  CHECK_FALSE(chair.age);
  CHECK(complaintsOf("") == "colour: missing\nseats: missing\nfirst: missing\n");
  CHECK(complaintsOf(R"("colour": "red", "seats": 2, "first": {})") == "first.length: missing\n");
}

TEST_CASE("A stored value of the wrong kind is told with its place") {
  CHECK(complaintsOf(R"("colour": "green", "seats": 1000001, "name": 1, "first": [])") ==
        "colour: unknown word\nseats: out of range\nname: wrong kind\nfirst: wrong kind\n");
  CHECK(complaintsOf(kWhole + R"(, "legs": [{"length": "1"}, 2], "stripes": ["green", 1], "is_old": 1,
                                  "age": "7")") ==
        "legs.length: wrong kind\nlegs: wrong kind\nstripes: unknown word\nstripes: wrong kind\n"
        "is_old: wrong kind\nage: wrong kind\n");
  CHECK(complaintsOf(kWhole + R"(, "legs": {}, "stripes": "red")") ==
        "legs: wrong kind\nstripes: wrong kind\n");
}
