// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/place_words.h"

#include "ui/words/text.h"

#include <QRegularExpression>

#include <limits>
#include <set>

namespace tableside::ui {
namespace {

const char* const kButtock = "buttock";  // the one pair whose halves touch
constexpr std::size_t kFewPlaces = 3;

QString listed(QStringList names) {
  if (names.size() < 2) return names.join(QString());
  const QString last = names.takeLast();
  return tr("%1 and %2").arg(names.join(tr(", ")), last);
}

QString pluralOf(const QString& name) {
  if (name.endsWith("calf")) return name.chopped(1) + "ves";
  return name.endsWith('s') ? name : name + 's';
}

// Of which there are two, with a plural of its own: "calves".
bool isPair(const RegionBase& base) {
  static const QRegularExpression ofParts("[,(]| of | below | in ");
  return (!base.isMidline || base.id == kButtock) && !text(base.name.in(kLanguage)).contains(ofParts);
}

QString nameOf(const RegionBase& base) {
  return lowered(text(base.name.in(kLanguage))).section(" (", 0, 0);
}

struct Sorted {
  QStringList groups, right, left, pairs, bothSides;
};

Sorted sorted(RegionSet left, const RegionMap& map, std::size_t atMost) {
  Sorted sorted;
  for (const auto& [group, name] : map.namedGroups())
    if ((left & group) == group) {
      sorted.groups << lowered(text(name.in(kLanguage)));
      left &= ~group;
    }
  std::size_t named = static_cast<std::size_t>(sorted.groups.size());
  for (const RegionBase& base : map.bases()) {
    const RegionSet here = left & map.named(base.id).value_or(RegionSet());
    if (here.none() || named++ >= atMost) continue;
    const QString name = nameOf(base);
    if (here.count() > 1)
      isPair(base) ? sorted.pairs << pluralOf(name) : sorted.bothSides << name;
    else
      (map.sided()[here._Find_first()].side == Side::Left ? sorted.left : sorted.right) << name;
  }
  return sorted;
}

QStringList partsOf(const Sorted& sorted) {
  QStringList parts = sorted.groups;
  if (!sorted.right.isEmpty()) parts << tr("right %1").arg(listed(sorted.right));
  if (!sorted.left.isEmpty()) parts << tr("left %1").arg(listed(sorted.left));
  if (!sorted.pairs.isEmpty()) parts << tr("both %1").arg(listed(sorted.pairs));
  const bool isAlone = parts.isEmpty() && sorted.bothSides.size() == 1;
  if (isAlone) return {tr("%1, both").arg(sorted.bothSides.front())};
  if (!sorted.bothSides.isEmpty()) parts << tr("both sides of the %1").arg(listed(sorted.bothSides));
  return parts;
}

QString capitalised(QString words) {
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

// Parts that are lists themselves stand apart by commas.
QString joined(const QStringList& parts) {
  const bool isPlain =
      parts.size() == 2 && !parts.front().contains(tr(" and ")) && !parts.front().contains(',');
  return isPlain ? listed(parts) : parts.join(tr(", "));
}

}  // namespace

QString placeWords(const std::vector<std::string>& sidedIds, const RegionMap& map) {
  QStringList parts = partsOf(sorted(map.setOf(sidedIds), map, std::numeric_limits<std::size_t>::max()));
  // What the map does not have any more keeps its id.
  for (const std::string& id : sidedIds)
    if (!map.indexOf(id)) parts << text(id);
  return capitalised(joined(parts));
}

QString fewPlaceWords(const std::vector<std::string>& sidedIds, const RegionMap& map) {
  std::set<int> bases;
  for (const std::string& id : sidedIds)
    if (const auto index = map.indexOf(id)) bases.insert(map.sided()[*index].base);
  if (bases.size() <= kFewPlaces) return placeWords(sidedIds, map);
  const Sorted all = sorted(map.setOf(sidedIds), map, std::numeric_limits<std::size_t>::max());
  if (!all.groups.isEmpty()) return placeWords(sidedIds, map);
  const QString few = joined(partsOf(sorted(map.setOf(sidedIds), map, kFewPlaces)));
  return capitalised(tr("%1 + %2").arg(few).arg(bases.size() - kFewPlaces));
}

}  // namespace tableside::ui
