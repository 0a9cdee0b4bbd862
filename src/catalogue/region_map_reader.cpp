// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/region_map_reader.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace tableside {

using Kind = JsonValue::Kind;

class RegionMapReader {
 public:
  void read(const JsonValue& root, const JsonReader& reader) {
    reader.refuseUnknownKeys(root, {"schema", "map_version", "regions", "names", "sides", "groups",
                                    "group_names", "reach", "rests", "midline", "next_to", "say"});
    if (const JsonValue* version = reader.need(root, "map_version", Kind::Integer))
      map_.mapVersion_ = static_cast<int>(version->integer);
    if (const JsonValue* sides = reader.need(root, "sides", Kind::Object)) {
      if (const JsonValue* left = reader.at("sides").need(*sides, "left", Kind::Object))
        map_.left_ = Words::read(*left, reader.at("sides"));
      if (const JsonValue* right = reader.at("sides").need(*sides, "right", Kind::Object))
        map_.right_ = Words::read(*right, reader.at("sides"));
    }
    if (const JsonValue* list = reader.need(root, "regions", Kind::List))
      readSided(*list, reader.at("regions"));
    if (const JsonValue* names = reader.need(root, "names", Kind::Object))
      for (const JsonMember& member : names->members)
        if (RegionBase* base = baseOf(member, reader.at("names")))
          base->name = Words::read(member.value, reader.at("names").at(member.key));
    if (const JsonValue* reach = reader.need(root, "reach", Kind::Object))
      for (const JsonMember& member : reach->members)
        if (RegionBase* base = baseOf(member, reader.at("reach")))
          base->reach = reader.at("reach").at(member.key).texts(member.value);
    if (const JsonValue* near = reader.need(root, "next_to", Kind::Object))
      readNeighbours(*near, reader.at("next_to"));
    if (const JsonValue* midline = reader.take(root, "midline", Kind::List))
      for (const int base : basesIn(*midline, reader.at("midline"))) map_.bases_[base].isMidline = true;
    if (const JsonValue* rests = reader.take(root, "rests", Kind::Object))
      for (const JsonMember& member : rests->members) readRests(member, reader.at("rests").at(member.key));
    if (const JsonValue* say = reader.take(root, "say", Kind::Object))
      for (const JsonMember& member : say->members) readNames(member, reader.at("say"));
    if (const JsonValue* groups = reader.need(root, "groups", Kind::Object))
      for (const JsonMember& member : groups->members) addGroup(member, reader.at("groups").at(member.key));
    if (const JsonValue* names = reader.take(root, "group_names", Kind::Object))
      for (const JsonMember& member : names->members)
        nameGroup(member, reader.at("group_names").at(member.key));
    for (const RegionBase& base : map_.bases_) {
      if (base.name.isEmpty()) reader.at("names").report(DiagnosticCode::KeyMissing, root.line, base.id);
      if (base.reach.empty()) reader.at("reach").report(DiagnosticCode::KeyMissing, root.line, base.id);
    }
  }

  void readNeighbours(const JsonValue& near, const JsonReader& reader) {
    for (const JsonMember& member : near.members)
      if (RegionBase* base = baseOf(member, reader))
        base->nextTo = basesIn(member.value, reader.at(member.key));
    for (const JsonMember& member : near.members) {
      const auto base = map_.baseIndexOf(member.key);
      if (!base) continue;
      for (const int other : map_.bases_[*base].nextTo)
        if (const auto& back = map_.bases_[other].nextTo;
            std::find(back.begin(), back.end(), *base) == back.end())
          reader.at(member.key)
              .report(DiagnosticCode::NeighbourOneWay, member.line, map_.bases_[other].id, member.key);
    }
  }

  void readRests(const JsonMember& member, const JsonReader& reader) {
    const auto side = sideLainOn(member.key);
    const std::vector<int> bases = basesIn(member.value, reader);
    for (std::size_t i = 0; i < map_.sided_.size(); ++i)
      if (std::find(bases.begin(), bases.end(), map_.sided_[i].base) != bases.end() &&
          (!side || *side == map_.sided_[i].side))
        map_.rests_[member.key].set(i);
  }

  // What a base is called by people; a name leads to one base only.
  void readNames(const JsonMember& member, const JsonReader& reader) {
    RegionBase* base = baseOf(member, reader);
    const JsonReader here = reader.at(member.key);
    if (!base || !here.expectKind(member.value, Kind::Object)) return;
    const JsonValue* english = here.need(member.value, "en", Kind::List);
    for (const JsonValue* name :
         english ? here.at("en").textItems(*english) : std::vector<const JsonValue*>{}) {
      const auto [other, isNew] = bases_.emplace(plainWord(name->text), base->id);
      if (!isNew) here.at("en").report(DiagnosticCode::NameTwice, name->line, name->text, other->second);
      base->say.push_back(name->text);
    }
  }

  void readSided(const JsonValue& list, const JsonReader& reader) {
    if (list.items.size() > kMostRegions)
      reader.report(DiagnosticCode::NumberOutOfRange, list.line, std::to_string(list.items.size()),
                    "at most " + std::to_string(kMostRegions));
    for (const JsonValue& item : list.items) {
      if (!reader.expectKind(item, Kind::Text) || map_.sided_.size() == kMostRegions) continue;
      const auto dot = item.text.find('.');
      const std::string base = item.text.substr(0, dot);
      const std::string side = dot == std::string::npos ? "" : item.text.substr(dot + 1);
      if (!isId(base) || (side != "left" && side != "right")) {
        reader.report(DiagnosticCode::IdMalformed, item.line, item.text, "base.left or base.right");
        continue;
      }
      const int index = static_cast<int>(map_.sided_.size());
      if (!map_.sidedIndex_.emplace(item.text, index).second) {
        reader.report(DiagnosticCode::IdTwice, item.line, item.text);
        continue;
      }
      const auto [known, isNew] = map_.baseIndex_.emplace(base, static_cast<int>(map_.bases_.size()));
      if (isNew) map_.bases_.push_back(RegionBase{.id = base});
      map_.sided_.push_back({item.text, known->second, side == "left" ? Side::Left : Side::Right});
      map_.named_[item.text].set(index);
      map_.named_[base].set(index);
    }
  }

  RegionBase* baseOf(const JsonMember& member, const JsonReader& reader) {
    const auto index = map_.baseIndexOf(member.key);
    if (!index)
      reader.report(DiagnosticCode::UnknownRegion, member.line, member.key, {}, nearestBase(member.key));
    return index ? &map_.bases_[*index] : nullptr;
  }

  std::string nearestBase(std::string_view name) const {
    std::vector<std::string> ids;
    for (const RegionBase& base : map_.bases_) ids.push_back(base.id);
    return nearestName(name, ids).value_or("");
  }

  std::vector<int> basesIn(const JsonValue& list, const JsonReader& reader) {
    std::vector<int> bases;
    if (!reader.expectKind(list, Kind::List)) return bases;
    for (const JsonValue& item : list.items) {
      if (!reader.expectKind(item, Kind::Text)) continue;
      if (const auto index = map_.baseIndexOf(item.text)) {
        bases.push_back(*index);
      } else {
        reader.report(DiagnosticCode::UnknownRegion, item.line, item.text, {}, nearestBase(item.text));
      }
    }
    return bases;
  }

  void addGroup(const JsonMember& member, const JsonReader& reader) {
    if (map_.named_.contains(member.key)) {
      reader.report(DiagnosticCode::IdTwice, member.line, member.key);
      return;
    }
    std::vector<int> bases = basesIn(member.value, reader);
    RegionSet regions;
    for (const int base : bases) regions |= map_.named_[map_.bases_[base].id];
    map_.named_[member.key] = regions;
    map_.groups_.emplace_back(member.key, std::move(bases));
  }

  void nameGroup(const JsonMember& member, const JsonReader& reader) {
    const auto group = std::find_if(map_.groups_.begin(), map_.groups_.end(),
                                    [&](const auto& candidate) { return candidate.first == member.key; });
    if (group == map_.groups_.end()) {
      reader.report(DiagnosticCode::UnknownRegion, member.line, member.key);
    } else {
      map_.groupNames_.emplace_back(map_.named_[member.key], Words::read(member.value, reader));
    }
  }

  RegionMap take() {
    const auto& sided = map_.sided_;
    for (std::size_t i = 0; i < sided.size(); ++i)
      for (const std::string& position : map_.bases_[sided[i].base].reach)
        if (sideLainOn(position) != sided[i].side) map_.reached_[position].set(i);
    map_.near_.resize(sided.size());
    for (std::size_t i = 0; i < sided.size(); ++i)
      for (std::size_t other = 0; other < sided.size(); ++other) {
        const auto& near = map_.bases_[sided[i].base].nextTo;
        map_.near_[i][other] =
            i != other && (sided[i].base == sided[other].base ||
                           std::find(near.begin(), near.end(), sided[other].base) != near.end());
      }
    return std::move(map_);
  }

 private:
  RegionMap map_;
  std::map<std::string, std::string> bases_;  // by the names that people say
};

RegionMap readRegionMap(const JsonValue& root, const JsonReader& reader) {
  RegionMapReader map;
  map.read(root, reader);
  return map.take();
}

void checkPositions(const JsonValue& root, const std::vector<std::string>& positions,
                    const JsonReader& reader) {
  const auto check = [&](const std::string& name, int line, const JsonReader& here) {
    if (std::find(positions.begin(), positions.end(), name) == positions.end())
      here.report(DiagnosticCode::UnknownPosition, line, name, joined(positions, ", "),
                  nearestName(name, positions).value_or(""));
  };
  if (const JsonValue* rests = root.find("rests"))
    for (const JsonMember& member : rests->members) check(member.key, member.line, reader.at("rests"));
  if (const JsonValue* reach = root.find("reach"))
    for (const JsonMember& member : reach->members)
      for (const JsonValue& position : member.value.items)
        check(position.text, position.line, reader.at("reach").at(member.key));
}

bool isId(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

}  // namespace tableside
