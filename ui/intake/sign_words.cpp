// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/sign_words.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr const char *kQuality = "pain_quality", *kOnsetKind = "onset_kind";

QString labelsOf(const Answer& answer, const Question& question, const Catalogue& catalogue) {
  QStringList labels;
  for (const QString& label : answerWords(answer, question, catalogue).split(", ")) labels << lowered(label);
  return labels.join(", ");
}

// "Right low back (worst) and right buttock"
QString placesOf(const Answers& last, const Catalogue& catalogue) {
  const RegionMap& map = catalogue.regions();
  const std::string worst = last.choice(known::worstSite);
  std::vector<std::string> others = last.choices(known::painSites);
  if (others.size() < 2 || !contains(others, worst)) return regionWords(others, map);
  std::erase(others, worst);
  return tr("%1 (worst) and %2").arg(regionWords({worst}, map), lowered(regionWords(others, map)));
}

bool includes(const Answers& answers, std::string_view question, const char* option) {
  return contains(answers.choices(question), option);
}

// What it feels like, and that it does not tingle or feel numb where it does not.
QStringList qualityOf(const Answers& last, const Question& question, const Catalogue& catalogue) {
  QStringList words;
  const Answer& answer = last.of(question.id);
  if (answer != Answer(Choices{})) words << labelsOf(answer, question, catalogue);
  const bool tingles = includes(last, question.id, "tingling"),
             isNumb = includes(last, question.id, "numbness");
  if (!tingles && !isNumb) return words << tr("no pins and needles, no numbness");
  if (!tingles) words << tr("no pins and needles");
  if (!isNumb) words << tr("no numbness");
  return words;
}

QString yesNo(const Answer& answer, const QString& yes, const QString& no) {
  return answer == Answer(true) ? yes : no;
}

// What it is like, where it goes, everything else, how it began.
int placeInSentence(const std::string& question) {
  if (question == kQuality) return 0;
  if (question == known::painSpread.id) return 1;
  if (question == kOnsetKind) return 3;
  return question == known::onsetWeeks.id ? 4 : 2;
}

QStringList wordsFor(const Question& question, const Answers& last, const Catalogue& catalogue) {
  const Answer& answer = last.of(question.id);
  const QString labels = labelsOf(answer, question, catalogue);
  const bool isNone = tableside::isNone(question, answer);
  if (question.id == known::painSites.id || question.id == known::worstSite.id) return {};
  if (question.id == known::painSpread.id)
    return {isNone ? tr("does not spread") : tr("spreads to %1").arg(labels)};
  if (question.id == kQuality) return qualityOf(last, question, catalogue);
  if (question.id == "gait_change") return {yesNo(answer, tr("walks differently"), tr("walks as usual"))};
  if (question.id == "under_medical_care")
    return {yesNo(answer, tr("a doctor looks after it"), tr("no doctor looks after it"))};
  if (question.id == kOnsetKind)
    return {answer == Answer(Choice{"unknown"})        ? tr("how it began is not known")
            : answer == Answer(Choice{"woke_with_it"}) ? labels
                                                       : tr("began %1").arg(labels)};
  if (question.id == known::onsetWeeks.id) return {tr("about %1 weeks ago").arg(labels)};
  if (question.id == "radiation_depth" || question.id == "arm_spread")
    return {isNone ? labels : tr("down to the %1").arg(labels)};
  return {tr("%1: %2").arg(lowered(text(question.shortName)), labels)};
}

}  // namespace

QString fewWordsOf(const Question& question, const Catalogue& catalogue) {
  for (const ReadOut& part : catalogue.readOut()) {
    if (part.covers.size() != 1 || part.covers.front() != question.id) continue;
    QString words = text(part.text);
    words[0] = words[0].toUpper();
    return words;
  }
  return text(question.shortName);
}

QuestionField::Look lookOfSign(const Question& question) {
  return question.type == QuestionType::YesNo ? QuestionField::Look::Sign : QuestionField::Look::Row;
}

OpenVisit asSaidAgain(const OpenVisit& open) {
  OpenVisit said = open;
  const auto last = std::find_if(open.earlier().rbegin(), open.earlier().rend(), counts);
  said.sameAsLastTime(last == open.earlier().rend() ? std::nullopt : last->painBefore,
                      open.visit().plannedAt);
  return said;
}

QString sentenceOfLastTime(const OpenVisit& open, const Catalogue& catalogue) {
  const Visit& visit = open.visit();
  std::vector<std::string> named = open.sameSentence();
  const bool isOpen = !named.empty();
  if (!isOpen)
    for (const AskedAct& act : visit.asked)
      if (act.how == AskedHow::Together && contains(act.questions, known::painSites)) named = act.questions;
  const Answers& last = isOpen ? visit.carried : visit.answers;
  if (named.empty() || last.choices(known::painSites).empty()) return {};
  QStringList words = {placesOf(last, catalogue)};
  std::stable_sort(named.begin(), named.end(), [](const std::string& a, const std::string& b) {
    return placeInSentence(a) < placeInSentence(b);
  });
  for (const std::string& id : named)
    if (id != known::painNow.id) words << wordsFor(*catalogue.find(id), last, catalogue);
  return words.join(", ") + '.';
}

}  // namespace tableside::ui
