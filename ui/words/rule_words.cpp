// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/rule_words.h"

#include "rules/condition/spoken_condition.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QStringList>

namespace tableside::ui {
namespace {

// "a", "a or b", "a, b or c".
QString listed(QStringList parts, const QString& last) {
  if (parts.size() < 2) return parts.join(QString());
  const QString end = parts.takeLast();
  return parts.join(QStringLiteral(", ")) + ' ' + last + ' ' + end;
}

QString raised(QString words) {
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

QStringList optionsOf(const Cell& cell, const Question& question) {
  QStringList labels;
  for (std::size_t i = 0; i < question.options.size(); ++i)
    if ((cell.options >> i) & 1) labels << lowered(text(question.options[i].label));
  return labels;
}

QString regionsOf(const Cell& cell, const Table& table) {
  QStringList parts;
  for (int i = cell.low; i < cell.high; ++i)
    parts << lowered(text(table.catalogue->regions().displayNames(table.pool.regionSets[i], kLanguage)));
  return parts.join(tr(" and "));
}

QString numberWords(const Cell& cell, const Question& question) {
  const QString unit = question.unit.empty() ? QString() : ' ' + text(question.unit);
  if (cell.low == cell.high)
    return (cell.negated ? tr("is not %1%2") : tr("is %1%2")).arg(cell.low).arg(unit);
  QString range = tr("%1 to %2%3").arg(cell.low).arg(cell.high).arg(unit);
  if (cell.high == question.to) range = tr("at least %1%2").arg(cell.low).arg(unit);
  if (cell.low == question.from) range = tr("at most %1%2").arg(cell.high).arg(unit);
  return (cell.negated ? tr("is not %1") : tr("is %1")).arg(range);
}

QString valueWords(const Cell& cell, const Question& question, const Table& table) {
  const bool isOne = question.type == QuestionType::One || question.type == QuestionType::Region;
  const auto oneOrMany = [&](const QString& names) {
    if (isOne) return (cell.negated ? tr("is not %1") : tr("is %1")).arg(names);
    return (cell.negated ? tr("includes none of: %1") : tr("includes %1")).arg(names);
  };
  switch (cell.test) {
    case Cell::Test::AnyOption:
      if (question.type == QuestionType::YesNo)
        return (cell.options == 2) != cell.negated ? tr("is yes") : tr("is no");
      return oneOrMany(listed(optionsOf(cell, question), tr("or")));
    case Cell::Test::AnyRegion: return oneOrMany(regionsOf(cell, table));
    case Cell::Test::AllOptions:
      return (cell.negated ? tr("does not include all of: %1") : tr("includes %1"))
          .arg(listed(optionsOf(cell, question), tr("and")));
    case Cell::Test::AllRegions:
      return (cell.negated ? tr("does not include all of: %1") : tr("includes all of: %1"))
          .arg(regionsOf(cell, table));
    case Cell::Test::Between: return numberWords(cell, question);
    case Cell::Test::NoOption:
    case Cell::Test::NoRegion:
      return cell.negated ? tr("has an answer that names something") : tr("is answered with none");
  }
  Q_UNREACHABLE();
}

QString techniquesIn(std::uint64_t techniques, const Table& table, const QString& last) {
  QStringList names;
  const auto& all = table.techniques.all();
  for (std::size_t i = 0; i < all.size(); ++i)
    if ((techniques >> i) & 1) names << lowered(text(all[i].name));
  return names.size() == qsizetype(all.size()) ? QString() : listed(names, last);
}

QString techniquesOf(const Row& row, const Table& table) {
  return techniquesIn(row.techniques(), table, tr("and"));
}

QString positionsOf(const std::vector<std::string>& ids, const Table& table) {
  QStringList names;
  for (const std::string& id : ids) names << lowered(positionName(id, *table.catalogue));
  return listed(names, tr("or"));
}

QString urgencyWords(Urgency urgency) {
  switch (urgency) {
    case Urgency::Emergency: return tr("now, as an emergency");
    case Urgency::SameDay: return tr("the same day");
    case Urgency::Soon: return tr("soon");
    case Urgency::Routine: return tr("when convenient");
  }
  Q_UNREACHABLE();
}

QString referWords(const Row::Refer& refer) {
  const QString see = tr("suggest to see: %1, %2").arg(text(refer.to), urgencyWords(refer.urgency));
  switch (refer.session) {
    case Session::Stop: return tr("there is no session today; %1").arg(see);
    case Session::Modify: return tr("the session is changed; %1").arg(see);
    case Session::GoOn: return tr("the session goes on; %1").arg(see);
  }
  Q_UNREACHABLE();
}

QString capsOf(const Row::Limit& limit) {
  QStringList caps;
  if (limit.pressureAtMost) caps << tr("pressure is %1 of 5 at most").arg(*limit.pressureAtMost);
  if (limit.minutesAtMost) caps << tr("a step takes %1 minutes at most").arg(*limit.minutesAtMost);
  if (limit.sessionMinutesAtMost)
    caps << tr("the whole session takes %1 minutes at most").arg(*limit.sessionMinutesAtMost);
  return listed(caps, tr("and"));
}

// In the words of the patterns where they say the same.
QString conditionWords(const Condition& condition, const std::vector<Pattern>& patterns, const Table& table,
                       const QString& between) {
  QStringList alternatives;
  for (const SpokenAlternative& alternative : spoken(condition, table.pool, patterns)) {
    QStringList parts;
    for (const int pattern : alternative.patterns)
      parts << tr("the answers show “%1”").arg(text(patterns[pattern].label));
    for (const std::uint32_t cell : alternative.cells) parts << cellWords(table.pool.distinct[cell], table);
    alternatives << listed(parts, tr("and"));
  }
  return alternatives.join(between);
}

QString conditionWords(const Condition& condition, const Table& table) {
  return conditionWords(condition, table.patterns, table, tr(", or when "));
}

QString targetWords(const Row& row, const Table& table) {
  const RegionMap& map = table.catalogue->regions();
  if (row.regions() == map.all()) return tr("anywhere");
  QStringList parts;
  if (row.regions().any())
    parts << tr("on: %1").arg(lowered(text(map.displayNames(row.regions(), kLanguage))));
  for (const int question : table.questionsOf(row))
    parts << tr("where “%1” says").arg(questionWords(question, table));
  if (row.reachesBeside()) parts << tr("next to it");
  return parts.join(tr(" and "));
}

// What is said of the effect in sentences of their own.
QStringList remarks(const Row& row, const Table& table) {
  QStringList said;
  if (const auto* block = row.as<Row::Block>(); block && block->isFinal)
    said << tr("No reason overrides this.");
  if (const auto* advise = row.as<Row::Advise>()) {
    const QString beside = techniquesIn(advise->with, table, tr("or"));
    if (advise->with != 0) said << tr("Said beside %1.").arg(beside.isEmpty() ? tr("any technique") : beside);
    if (advise->onStop) said << tr("Said where there is no session, too.");
  }
  return said;
}

QString effectWords(const Row& row, const Table& table) {
  const QString where = targetWords(row, table), techniques = techniquesOf(row, table);
  switch (row.effect()) {
    case Effect::Refer: return referWords(*row.as<Row::Refer>());
    case Effect::Block:
      return techniques.isEmpty() ? tr("no technique is used %1").arg(where)
                                  : tr("%1 is never used %2").arg(techniques, where);
    case Effect::Limit: {
      const QString caps = capsOf(*row.as<Row::Limit>());
      return techniques.isEmpty() ? tr("%1 %2").arg(caps, where)
                                  : tr("%1 with %2 %3").arg(caps, techniques, where);
    }
    case Effect::Suggest: {
      const auto& suggest = *row.as<Row::Suggest>();
      return tr("%1 is suggested %2: pressure %3 of 5, %4 to %5 minutes, usually %6")
          .arg(lowered(text(table.techniques.all()[suggest.technique].name)), where)
          .arg(suggest.pressure)
          .arg(suggest.minutes.min)
          .arg(suggest.minutes.max)
          .arg(suggest.minutes.usual);
    }
    case Effect::Position: {
      const auto& position = *row.as<Row::Position>();
      QStringList parts;
      if (position.use.count > 0)
        parts << tr("the client best lies %1").arg(positionsOf(table.positionsOf(position.use), table));
      if (position.avoid.count > 0)
        parts << tr("these positions are avoided: %1")
                     .arg(positionsOf(table.positionsOf(position.avoid), table));
      if (position.off.any() || row.questions.count > 0) parts << tr("nobody lies %1").arg(where);
      return listed(parts, tr("and"));
    }
    case Effect::Advise: {
      const auto& advise = *row.as<Row::Advise>();
      return (advise.audience == Audience::Client ? tr("the client hears: %1")
                                                  : tr("the therapist reads: %1"))
          .arg(text(advise.text));
    }
  }
  Q_UNREACHABLE();
}

}  // namespace

QString groupWords(Effect effect) {
  switch (effect) {
    case Effect::Refer: return tr("Stop or refer");
    case Effect::Block: return tr("Never use");
    case Effect::Limit: return tr("Limit");
    case Effect::Suggest: return tr("Suggest");
    case Effect::Position: return tr("Position");
    case Effect::Advise: return tr("Advise");
  }
  Q_UNREACHABLE();
}

QString stateWords(RowState state) {
  switch (state) {
    case RowState::Fires: return tr("Fires");
    case RowState::Undecided: return tr("Not known");
    case RowState::DoesNotApply: return tr("Does not fire");
  }
  Q_UNREACHABLE();
}

std::set<int> questionsRead(const Row& row, const Table& table) {
  const auto asked = table.questionsOf(row);
  std::set<int> questions(asked.begin(), asked.end());
  for (const Condition& condition : {row.when, row.unless})
    for (const SpokenAlternative& alternative : spoken(condition, table.pool, {}))
      for (const std::uint32_t cell : alternative.cells) questions.insert(table.pool.distinct[cell].question);
  return questions;
}

QStringList everydayNames(const Row& row, const Table& table) {
  const RegionMap& map = table.catalogue->regions();
  RegionSet regions;
  const auto take = [&](const RegionSet& named) {
    if (named != map.all()) regions |= named;  // a row for everywhere names no place
  };
  take(row.regions());
  for (const Condition& condition : {row.when, row.unless})
    for (const SpokenAlternative& alternative : spoken(condition, table.pool, {}))
      for (const std::uint32_t index : alternative.cells) {
        const Cell& cell = table.pool.distinct[index];
        if (cell.test != Cell::Test::AnyRegion && cell.test != Cell::Test::AllRegions) continue;
        for (int i = cell.low; i < cell.high; ++i) take(table.pool.regionSets[i]);
      }
  QStringList names;
  for (const std::string& id : map.idsOf(map.bothSidesOf(regions))) {
    const SidedRegion& sided = map.sided()[*map.indexOf(id)];
    if (sided.side == Side::Right) continue;
    const RegionBase& base = map.bases()[sided.base];
    names << text(base.name) << texts(base.say);
  }
  return names;
}

QString questionWords(int question, const Table& table) {
  const Question& asked = table.catalogue->questions()[question];
  return text(asked.shortName.isEmpty() ? asked.ask : asked.shortName);
}

QString decidedByWords(int row, const Assessment& assessment) {
  QStringList asks;
  for (const int question : assessment.ask(row))
    asks << tr("“%1”").arg(questionWords(question, assessment.table()));
  return asks.isEmpty() ? QString() : tr("Decided by: %1").arg(asks.join(QStringLiteral(", ")));
}

QString cellWords(const Cell& cell, const Table& table) {
  const Question& question = table.catalogue->questions()[cell.question];
  return tr("“%1” %2").arg(questionWords(cell.question, table), valueWords(cell, question, table));
}

// The reading has the cell's own text: the pool is asked for the cell that was compiled from it.
QString cellWords(const CellReading& reading, const Table& table) {
  for (const Cell& cell : table.pool.distinct)
    if (cell.question == reading.question && table.pool.text(cell) == reading.cell)
      return cellWords(cell, table);
  return tr("“%1” %2").arg(questionWords(reading.question, table), text(reading.cell));
}

QString patternWords(const Pattern& pattern, const Table& table) {
  return conditionWords(pattern.when, {}, table, tr("; or "));
}

QString effectTitle(const Row& row, const Table& table) {
  const QString techniques = raised(techniquesOf(row, table)), where = targetWords(row, table);
  switch (row.effect()) {
    case Effect::Refer: {
      const QString to = text(row.as<Row::Refer>()->to);
      return row.stops() ? tr("No session: %1").arg(to) : raised(to);
    }
    case Effect::Block:
      return tr("%1, %2").arg(techniques.isEmpty() ? tr("Every technique") : techniques, where);
    case Effect::Limit: return raised(capsOf(*row.as<Row::Limit>()));
    case Effect::Suggest:
      return tr("%1, %2").arg(text(table.techniques.all()[row.as<Row::Suggest>()->technique].name), where);
    case Effect::Position: return raised(effectWords(row, table));
    case Effect::Advise: return text(row.as<Row::Advise>()->text);
  }
  Q_UNREACHABLE();
}

QString rowSentence(const Row& row, const Table& table) {
  const QString when = conditionWords(row.when, table);
  QString sentence =
      when.isEmpty() ? raised(effectWords(row, table)) : tr("When %1: %2").arg(when, effectWords(row, table));
  if (row.unless.count > 0) {
    if (sentence.endsWith('.')) sentence.chop(1);
    sentence += tr(", unless %1").arg(conditionWords(row.unless, table));
  }
  if (!sentence.endsWith('.')) sentence += '.';
  return (QStringList(sentence) + remarks(row, table)).join(' ');
}

}  // namespace tableside::ui
