// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/read_out.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "plan/planner.h"
#include "visit/history.h"
#include "visit/open_visit.h"

#include <algorithm>
#include <array>

namespace tableside {
namespace {

// Each of them is a sign that may end the session.
constexpr std::array<std::string_view, 9> kWarningLines{"chest",  "face", "leg",  "fever", "pelvis",
                                                        "nerves", "head", "limb", "trunk"};
constexpr std::string_view kSince = "since";
constexpr int kLongAway = 60;     // days after which each sign is asked by itself
constexpr int kMarkedChange = 2;  // of 10, on the pain scale

bool isAnswered(const Answer& answer) {
  return !std::holds_alternative<NotAnswered>(answer);
}

// What the sentence about last time names: the complaint, as far as it is not of today.
bool isOfSentence(const Question& question) {
  return question.everyVisit && !question.ofToday && !question.mustAsk && question.tier != Tier::C &&
         (question.section == known::kPain || question.section == known::kHealth);
}

bool isWarning(const std::string& line) {
  return std::find(kWarningLines.begin(), kWarningLines.end(), line) != kWarningLines.end();
}

// What "none" means where the question itself has no such answer.
Answer calmAnswer(const Question& question) {
  if (question.id == known::course.id) return Choice{"same"};
  if (question.id != known::positionsOk.id) return noneAnswer(question);
  Choices every;
  for (const Option& option : question.options) every.ids.push_back(option.id);
  return every;
}

bool isCovered(const Catalogue& catalogue, const std::string& question) {
  return std::any_of(catalogue.readOut().begin(), catalogue.readOut().end(),
                     [&](const ReadOut& part) { return contains(part.covers, question); });
}

}  // namespace

bool OpenVisit::isOpenToday(const Question& question) const {
  const Answer& today = visit_.answers.of(question.id);
  return contains(visit_.kept, question.id) ? !isKnown(today) : !isAnswered(today);
}

std::optional<AskedHow> OpenVisit::howAsked(const std::string& question) const {
  for (const AskedAct& act : visit_.asked)
    if (contains(act.questions, question)) return act.how;
  return std::nullopt;
}

const VisitSummary* OpenVisit::lastGiven() const {
  const auto last = std::find_if(earlier_.rbegin(), earlier_.rend(), counts);
  return last == earlier_.rend() ? nullptr : &*last;
}

std::vector<std::string> OpenVisit::sameSentence() const {
  std::vector<std::string> questions;
  for (const Question& question : rules_.table->catalogue->questions())
    if (isOfSentence(question) && visit_.carried.knows(question.id)) questions.push_back(question.id);
  return contains(questions, known::painSites) ? questions : std::vector<std::string>{};
}

bool OpenVisit::sameAsLastTime(std::optional<int> painNow, Instant at) {
  AskedAct act{at, AskedHow::Together, sameSentence()};
  if (act.questions.empty()) return false;
  Visit changed = visit_;
  for (const std::string& question : act.questions) {
    changed.answers.set(question, visit_.carried.of(question));
    changed.carried.takeAway(question);
  }
  if (painNow) {
    changed.answers.set(known::painNow, *painNow);
    act.questions.push_back(known::painNow);
  }
  noteAsked(changed, std::move(act));
  return change(std::move(changed));
}

// NotAnswered where None may say nothing: over an answer of today, or one of last time that was not none.
Answer OpenVisit::saidByNone(const Question& question) const {
  const Answer& today = visit_.answers.of(question.id);
  if (contains(visit_.kept, question.id)) return isKnown(today) ? today : NotAnswered{};
  if (isAnswered(today)) return NotAnswered{};
  const Answer& last = visit_.carried.of(question.id);
  if (isAnswered(last)) return isNone(question, last) ? last : NotAnswered{};
  return calmAnswer(question);
}

bool OpenVisit::noneOf(const std::vector<std::string>& questions, Instant at) {
  Visit changed = visit_;
  AskedAct together{at, AskedHow::Together, {}}, confirmed{at, AskedHow::Confirmed, {}};
  for (const std::string& id : questions) {
    const Answer none = saidByNone(*rules_.table->catalogue->find(id));
    if (!isAnswered(none) || howAsked(id)) continue;
    (contains(visit_.kept, id) ? confirmed : together).questions.push_back(id);
    changed.answers.set(id, none);
    changed.carried.takeAway(id);
  }
  if (together.questions.empty() && confirmed.questions.empty()) return false;
  for (AskedAct& act : std::array{std::move(confirmed), std::move(together)})
    if (!act.questions.empty()) noteAsked(changed, std::move(act));
  return change(std::move(changed));
}

// Nobody of the client's age at the last visit is asked it: it was never answered.
bool OpenVisit::opensByBirthday(const Question& question) const {
  const VisitSummary* last = lastGiven();
  if (!last || !client_.born) return false;
  Answers then = assessment_.answers();
  const Answers record = recordAnswers(client_, {}, last->plannedAt.localDate());
  if (record.number(known::age) == then.number(known::age)) return false;
  then.set(known::age, record.of(known::age));
  const Table& table = *rules_.table;
  return Relevance(*table.catalogue, table.pool, table.gates, then)
             .applies(*table.catalogue->indexOf(question.id)) != Truth::Yes;
}

// Whether its words stand in the list, so that None may answer it or has.
bool OpenVisit::isReadOut(const Question& question) const {
  const Catalogue& catalogue = *rules_.table->catalogue;
  if (!isCovered(catalogue, question.id) ||
      assessment_.relevance().applies(*catalogue.indexOf(question.id)) != Truth::Yes)
    return false;
  if (question.id == known::spareKinds.id) return true;  // a device of last year hides no bruise of today
  const bool isOfToday = isAnswered(visit_.answers.of(question.id)) && !contains(visit_.kept, question.id);
  if (!isOfToday) return isAnswered(saidByNone(question)) && !opensByBirthday(question);
  return howAsked(question.id) != AskedHow::Confirmed;
}

// Today, and not by saying that what was is still so.
bool OpenVisit::isDenied(const Question& question) const {
  const Answer& today = visit_.answers.of(question.id);
  return isAnswered(today) && !contains(visit_.kept, question.id) && isReadOut(question) &&
         today != calmAnswer(question) && !isNone(question, today);
}

ReadOutList OpenVisit::readOut(AskingSigns signs) const {
  const Catalogue& catalogue = *rules_.table->catalogue;
  const VisitSummary* last = lastGiven();
  const Date today = visit_.plannedAt.localDate();
  if (last && (last->state == VisitState::Stopped || last->outcome == VisitOutcome::NoSession ||
               last->plannedAt.localDate().daysUntil(today) > kLongAway))
    signs = AskingSigns::OneByOne;
  const auto pain = visit_.answers.number(known::painNow);
  const bool isStronger = last && last->painBefore && pain && *pain >= *last->painBefore + kMarkedChange;

  ReadOutList list;
  for (std::size_t part = 0; part < catalogue.readOut().size(); ++part) {
    const ReadOut& words = catalogue.readOut()[part];
    const auto& gate = rules_.table->gates.readOut[part];
    if (gate && !assessment_.holds(*gate)) continue;
    std::vector<std::string> questions;
    std::copy_if(words.covers.begin(), words.covers.end(), std::back_inserter(questions),
                 [&](const std::string& id) { return isReadOut(*catalogue.find(id)); });
    if (questions.empty()) continue;
    const bool isAlone = signs == AskingSigns::OneByOne && isWarning(words.line);
    const std::string& id = isAlone ? words.id : words.line;
    if (list.lines.empty() || list.lines.back().id != id)
      list.lines.push_back({.id = id,
                            .parts = {},
                            .questions = {},
                            .isOpen = contains(visit_.opened, id),
                            .isByItself = isAlone || (isStronger && id == kSince)});
    ReadOutLine& line = list.lines.back();
    line.parts.push_back(static_cast<int>(part));
    for (const std::string& question : questions) {
      line.questions.push_back(question);
      line.isOpen = line.isOpen || isDenied(*catalogue.find(question));
    }
  }
  for (const Question& question : catalogue.questions()) {
    const bool isAsked = question.mustAsk || isCovered(catalogue, question.id);
    const bool isKept = isAnswered(visit_.carried.of(question.id)) && !isAnswered(saidByNone(question));
    if (isAsked && isOpenToday(question) && assessment_.isShown(*catalogue.indexOf(question.id)) &&
        (isKept || !isReadOut(question)))
      list.alone.push_back(question.id);
  }
  return list;
}

bool OpenVisit::sayToLine(const ReadOutLine& line, const Answer& said, Instant at) {
  Visit changed = visit_;
  addUnique(changed.opened, line.id);
  const Question& first = *rules_.table->catalogue->find(line.questions.front());
  if (line.questions.size() == 1 && first.type == QuestionType::YesNo) {
    changed.answers.set(first.id, said);
    changed.carried.takeAway(first.id);
    noteAsked(changed, {at, AskedHow::Asked, {first.id}});
  }
  return change(std::move(changed));
}

bool OpenVisit::takeBackLine(const ReadOutLine& line) {
  Visit changed = visit_;
  std::erase(changed.opened, line.id);
  for (const std::string& question : line.questions) {
    if (!isDenied(*rules_.table->catalogue->find(question))) continue;
    changed.answers.takeAway(question);
    for (AskedAct& act : changed.asked) std::erase(act.questions, question);
  }
  std::erase_if(changed.asked, [](const AskedAct& act) { return act.questions.empty(); });
  return change(std::move(changed));
}

bool OpenVisit::mayCloseList() const {
  return isAnswered(visit_.answers.of(known::painSites)) &&
         (visit_.answers.choices(known::painSites).empty() || isAnswered(visit_.answers.of(known::painNow)));
}

bool OpenVisit::noneOfThese(Instant at, AskingSigns signs) {
  if (!mayCloseList()) return false;
  std::vector<std::string> questions;
  bool isHealthTheSame = false;
  for (const ReadOutLine& line : readOut(signs).lines) {
    if (line.isOpen || line.isByItself) continue;
    questions.insert(questions.end(), line.questions.begin(), line.questions.end());
    isHealthTheSame = isHealthTheSame || contains(line.questions, known::healthChanged);
  }
  if (isHealthTheSame)
    for (const std::string& kept : visit_.kept)
      if (rules_.table->catalogue->find(kept)->section == known::kHealth) addUnique(questions, kept);
  return noneOf(questions, at);
}

std::vector<std::string> OpenVisit::mattering() const {
  const Catalogue& catalogue = *rules_.table->catalogue;
  const std::vector<int> wanted = assessment_.askForPlan();
  std::vector<std::string> questions;
  for (std::size_t i = 0; i < catalogue.questions().size(); ++i) {
    const Question& question = catalogue.questions()[i];
    const int index = static_cast<int>(i);
    if (question.fromRecord || question.section == known::kNoteSection || !assessment_.isShown(index))
      continue;
    const bool isSaid = question.tier == Tier::B && isAnswered(visit_.answers.of(question.id));
    if (question.tier == Tier::A || isSaid || contains(wanted, index)) questions.push_back(question.id);
  }
  return questions;
}

Plan OpenVisit::asIfPlan() const {
  return planAsIf(assessment_, {.minutes = std::nullopt, .edits = visit_.edits});
}

}  // namespace tableside
