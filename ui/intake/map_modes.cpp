// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/map_modes.h"

#include "base/list.h"
#include "intake/spread.h"
#include "ui/words/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace tableside::ui {
namespace {

QString words(const char* english) {
  return QCoreApplication::translate("MapMode", english);
}

// What was told by the places before, and by nobody otherwise, follows the places.
void addReach(AnswersOfOneTap& answers, known::KnownQuestion question,
              std::string (*reach)(const RegionSet&, const RegionMap&), const RegionSet& after,
              const Answers& today, const RegionMap& map) {
  const std::string before = reach(map.setOf(today.choices(known::painSpread)), map), now = reach(after, map);
  const Answer& told = today.of(question);
  const bool isOfTheMap = std::holds_alternative<NotAnswered>(told) || told == Answer(Choice{before});
  if (before == now || !isOfTheMap) return;
  answers.emplace_back(question, now == "none" ? Answer(NotAnswered{}) : Answer(Choice{now}));
}

void addPlaces(AnswersOfOneTap& answers, const MapMode& mode, const RegionSet& places, const Answers& today,
               const Catalogue& catalogue) {
  const RegionMap& map = catalogue.regions();
  std::vector<std::string> ids = map.idsOf(places);
  // Of another version of the map: kept, though it has no shape for it.
  for (const std::string& id : today.choices(mode.question))
    if (!map.indexOf(id)) ids.push_back(id);
  // An empty map is not yet a "none" that somebody said.
  answers.emplace_back(mode.question, ids.empty() ? Answer(NotAnswered{}) : Answer(Choices{ids}));
  if (mode.kind == MarkKind::Spreads) {
    addReach(answers, known::radiationDepth, legReach, places, today, map);
    addReach(answers, known::armSpread, armReach, places, today, map);
  }
}

}  // namespace

const MapMode& modeOf(MarkKind kind) {
  return *std::find_if(kMapModes.begin(), kMapModes.end(),
                       [kind](const MapMode& mode) { return mode.kind == kind; });
}

QString labelOf(MarkKind kind) {
  switch (kind) {
    case MarkKind::Hurts: return words("Hurts");
    case MarkKind::Spreads: return words("Spreads to");
    case MarkKind::LeaveOut: return words("Leave out");
    case MarkKind::Skin: return words("Skin, bruise");
    case MarkKind::Swelling: return words("Swelling");
    case MarkKind::Inflamed: return words("Inflamed, injured");
    case MarkKind::Fracture: return words("Fracture");
    case MarkKind::Operation: return words("Operation");
    case MarkKind::Injection: return words("Injection");
    case MarkKind::Veins: return words("Varicose veins");
    case MarkKind::Device: return words("Device, implant");
    case MarkKind::Numb: return words("Feels less");
  }
  Q_UNREACHABLE();
}

QString fieldOf(MarkKind kind) {
  return QStringLiteral("intake.") + text(modeOf(kind).question.id);
}

QVector<BodyMark> marksOf(const Answers& today, const Answers& carried, const RegionMap& map) {
  QVector<BodyMark> marks;
  for (const MapMode& mode : kMapModes) {
    const bool isAnswered = !std::holds_alternative<NotAnswered>(today.of(mode.question));
    const Answers& from = isAnswered ? today : carried;
    for (const std::string& id : from.choices(mode.question)) {
      const auto region = map.indexOf(id);
      if (!region) continue;
      BodyMark mark{*region, mode.kind, std::nullopt,
                    isAnswered ? BodyMark::When::Today : BodyMark::When::LastTime};
      const bool isWorst = from.choice(known::worstSite) == id || from.choices(mode.question).size() == 1;
      if (mode.kind == MarkKind::Hurts && isWorst) mark.number = from.number(known::painNow);
      marks.append(mark);
    }
  }
  return marks;
}

AnswersOfOneTap withMarked(MarkKind kind, const std::vector<int>& regions, const Answers& today,
                           const Catalogue& catalogue) {
  const MapMode& mode = modeOf(kind);
  RegionSet places = catalogue.regions().setOf(today.choices(mode.question));
  for (const int region : regions) places.set(static_cast<std::size_t>(region));
  AnswersOfOneTap answers;
  addPlaces(answers, mode, places, today, catalogue);
  if (kind == MarkKind::Hurts && today.choices(known::painSites).empty() && !regions.empty())
    answers.emplace_back(known::worstSite,
                         Choice{catalogue.regions().sided()[static_cast<std::size_t>(regions.front())].id});
  // "Nothing hurts" was said, and something spreads: that is to be asked again.
  if (kind == MarkKind::Spreads && today.of(known::painSites) == Answer(Choices{}))
    answers.emplace_back(known::painSites, NotAnswered{});
  // Where the other kinds have been read out this one is added: else its places would count as none.
  if (mode.spares && today.knows(known::spareKinds)) {
    std::vector<std::string> kinds = today.choices(known::spareKinds);
    addUnique(kinds, mode.spares);
    answers.emplace_back(known::spareKinds, Choices{kinds});
  }
  return answers;
}

AnswersOfOneTap withoutMarked(MarkKind kind, const std::string& region, const Answers& today,
                              const Catalogue& catalogue) {
  const MapMode& mode = modeOf(kind);
  std::vector<std::string> left = today.choices(mode.question);
  std::erase(left, region);
  AnswersOfOneTap answers;
  if (!catalogue.regions().indexOf(region))
    answers.emplace_back(mode.question, left.empty() ? Answer(NotAnswered{}) : Answer(Choices{left}));
  else
    addPlaces(answers, mode, catalogue.regions().setOf(left), today, catalogue);
  if (kind != MarkKind::Hurts || today.choice(known::worstSite) != region) return answers;
  // The number was that place's.
  answers.emplace_back(known::worstSite, left.size() == 1 ? Answer(Choice{left.front()}) : NotAnswered{});
  answers.emplace_back(known::painNow, NotAnswered{});
  return answers;
}

AnswersOfOneTap withNumber(const std::string& region, int number, const Answers& today) {
  const std::string worst = today.choice(known::worstSite);
  const auto now = today.number(known::painNow);
  const bool isHurting = contains(today.choices(known::painSites), region);
  if (isHurting && !worst.empty() && worst != region && now && number <= *now) return {};
  AnswersOfOneTap answers = {{known::painNow, number}};
  if (isHurting && worst != region) answers.emplace_back(known::worstSite, Choice{region});
  return answers;
}

}  // namespace tableside::ui
