// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/open_visit.h"

#include "base/list.h"
#include "base/text.h"
#include "catalogue/known_questions.h"
#include "note/sentence.h"
#include "note/steps.h"
#include "plan/planner.h"
#include "visit/history.h"

#include <algorithm>
#include <utility>

namespace tableside {
namespace {

// Whether one of these answers is known and is not none.
bool saysSomething(const Question& question, const Answer& one, const Answer& other) {
  return (isKnown(one) && !isNone(question, one)) || (isKnown(other) && !isNone(question, other));
}

// Heat, trigger points and firm work want skin that feels, wherever the therapist adds them.
bool needsFeelingSkin(const PlanEdits& edits, const Techniques& techniques) {
  return std::any_of(edits.pinned.begin(), edits.pinned.end(), [&](const PinnedStep& step) {
    const Technique* technique = techniques.find(step.technique);
    if (!technique) return false;
    const auto is = [&](const char* id) { return technique->id == id || contains(technique->like, id); };
    return is("hot_stone") || is("trigger_point") || technique->pressureLow > kFirmPressure ||
           step.pressure.value_or(0) > kFirmPressure;
  });
}

}  // namespace

void noteAsked(Visit& visit, AskedAct act) {
  for (AskedAct& earlier : visit.asked)
    std::erase_if(earlier.questions,
                  [&](const std::string& question) { return contains(act.questions, question); });
  std::erase_if(visit.asked, [](const AskedAct& earlier) { return earlier.questions.empty(); });
  visit.asked.push_back(std::move(act));
}

OpenVisit::OpenVisit(Rules rules, Client client, std::vector<VisitSummary> visits, Visit visit)
    : rules_(std::move(rules)),
      client_(std::move(client)),
      visits_(std::move(visits)),
      earlier_(earlierThan(visit, visits_)),
      visit_(std::move(visit)),
      assessment_(isSigned() ? assessedThen() : assessed()) {
  planAndNote();
  saved_ = visit_;
}

std::vector<VisitSummary> OpenVisit::visits() const {
  std::vector<VisitSummary> all = visits_;
  const auto same = std::find_if(all.begin(), all.end(),
                                 [this](const VisitSummary& other) { return other.id == visit_.id; });
  if (same != all.end())
    *same = summaryOf(visit_);
  else if (isStored_)
    all.push_back(summaryOf(visit_));
  return all;
}

Assessment OpenVisit::assessed(std::optional<Date> on) const {
  Answers answers = visit_.answers;
  answers.add(recordAnswers(client_, earlier_, visit_.plannedAt.localDate()));
  const Table& table = *rules_.table;
  answers = withDefaults(*table.catalogue, table.pool, table.gates, std::move(answers), visit_.carried);
  Asking asking{.opened = {}, .on = on};
  // What was there last time is asked again, whatever its gate says now.
  for (const auto& [id, answer] : visit_.carried)
    if (const Question* question = table.catalogue->find(id);
        question && question->mustAsk && answer != noneAnswer(*question))
      asking.opened.push_back(id);
  if (needsFeelingSkin(visit_.edits, table.techniques)) asking.opened.push_back(known::reducedSensation);
  return assess(rules_.table, std::move(answers), asking);
}

// Kept answers that this change makes doubtful wait to be confirmed: of a question that did not apply before;
// of the pain, where the complaint is a new one; of health, where something there has changed. True where
// there are such.
bool OpenVisit::reopenKept(const Relevance& before, const Answers& carriedBefore) {
  const Relevance& now = assessment_.relevance();
  const Catalogue& catalogue = *rules_.table->catalogue;
  const auto becomes = [&](std::string_view question, const Answer& answer) {
    const auto index = catalogue.indexOf(question);
    return index && now.counted(*index) == answer && before.counted(*index) != answer;
  };
  const bool isNewPain = becomes(known::course, Choice{"new"});
  const bool isNewHealth = becomes(known::healthChanged, true);
  const auto pregnancy = catalogue.indexOf(known::pregnancy);
  const bool isPregnancyOver =
      pregnancy &&
      saysSomething(*catalogue.find(known::pregnancy), carriedBefore.of(known::pregnancy),
                    before.counted(*pregnancy)) &&
      isKnown(now.counted(*pregnancy)) && isNone(*catalogue.find(known::pregnancy), now.counted(*pregnancy));
  std::vector<std::string> doubtful;
  for (const std::string& id : visit_.kept) {
    const Question& question = *catalogue.find(id);
    const int index = *catalogue.indexOf(id);
    const bool opens = before.applies(index) == Truth::No && now.applies(index) == Truth::Yes;
    if (opens || (isNewPain && question.section == known::kPain) || (isNewHealth && isOfHealth(question)) ||
        (isPregnancyOver && id == known::healthFamilies.id))
      doubtful.push_back(id);
  }
  for (const std::string& id : doubtful) {
    visit_.carried.set(id, visit_.answers.of(id));
    visit_.answers.takeAway(id);
    std::erase(visit_.kept, id);
  }
  return !doubtful.empty();
}

void OpenVisit::follow() {
  assessment_ = isSigned() ? assessedThen() : assessed();
  planAndNote();
}

void OpenVisit::planAndNote() {
  note_ = visit_.note;
  if (isSigned()) return;
  SavedPlan now =
      savedPlan(assessment_, makePlan(assessment_, {.minutes = std::nullopt, .edits = visit_.edits}));
  (isAccepted() ? planNow_ : visit_.plan) = std::move(now);
  // Until the therapist says how a step went, the note has them all as planned.
  if (note_.steps.empty()) note_.steps = stepsToDo(plan());
}

void OpenVisit::followUnedited() {
  const bool wasSaved = visit_ == saved_;
  follow();
  if (wasSaved) saved_ = visit_;
}

bool OpenVisit::change(Visit changed) {
  if (isSigned() || changed == visit_) return false;
  const Answers carriedBefore = std::exchange(visit_, std::move(changed)).carried;
  Relevance before = assessment_.relevance();
  assessment_ = assessed();
  while (reopenKept(before, carriedBefore)) {
    before = assessment_.relevance();
    assessment_ = assessed();
  }
  settle();
  planAndNote();
  return true;
}

NoteContext OpenVisit::noteContext() const {
  const Table& table = *rules_.table;
  NoteContext context{.table = table,
                      .phrases = *rules_.phrases,
                      .answers = assessment_.answers(),
                      .plan = visit_.plan,
                      .note = note_,
                      .isSession = isSession()};
  for (const AskedAct& act : visit_.asked) {
    if (act.how == AskedHow::Asked) continue;
    auto& questions = act.how == AskedHow::Together ? context.together : context.confirmed;
    questions.insert(questions.end(), act.questions.begin(), act.questions.end());
  }
  return context;
}

bool OpenVisit::answer(const std::string& question, const Answer& answer, Instant at) {
  const bool isOfToday =
      std::holds_alternative<NotAnswered>(visit_.carried.of(question)) && !contains(visit_.kept, question);
  if (visit_.answers.of(question) == answer && isOfToday) return false;
  Visit changed = visit_;
  changed.answers.set(question, answer);
  changed.carried.takeAway(question);
  std::erase(changed.kept, question);
  noteAsked(changed, {at, AskedHow::Asked, {question}});
  if (std::holds_alternative<NotAnswered>(answer)) changed.asked.pop_back();
  return change(std::move(changed));
}

bool OpenVisit::confirm(const std::string& question, Instant at) {
  const Answer carried = visit_.carried.of(question);
  if (std::holds_alternative<NotAnswered>(carried)) return false;
  Visit changed = visit_;
  changed.answers.set(question, carried);
  changed.carried.takeAway(question);
  noteAsked(changed, {at, AskedHow::Confirmed, {question}});
  return change(std::move(changed));
}

bool OpenVisit::setEdits(const PlanEdits& edits) {
  if (isAccepted()) return false;
  Visit changed = visit_;
  changed.edits = edits;
  return change(std::move(changed));
}

bool OpenVisit::answerNote(const std::string& question, const Answer& answer) {
  Visit changed = visit_;
  changed.note.answers.set(question, answer);
  return change(std::move(changed));
}

std::vector<std::string> OpenVisit::toSay() const {
  const Table& table = *rules_.table;
  std::vector<std::string> words;
  for (const int row : assessment_.firing(Effect::Refer))
    addUnique(words,
              filled(rules_.phrases->referral.in("en"), {{"items", std::string(table.rows[row].why)}}));
  for (const int row : adviceFor(assessment_, visit_.plan.plan))
    if (const auto& advise = *table.rows[row].as<Row::Advise>(); advise.audience == Audience::Client)
      addUnique(words, std::string(advise.text));
  return words;
}

bool OpenVisit::say(const std::string& words, bool isSaid) {
  Visit changed = visit_;
  std::erase(changed.note.said, words);
  if (isSaid) changed.note.said.push_back(words);
  return change(std::move(changed));
}

bool OpenVisit::setSteps(const std::vector<StepDone>& steps) {
  Visit changed = visit_;
  changed.note.steps = steps;
  return change(std::move(changed));
}

bool OpenVisit::sign(const std::string& by, Instant at) {
  if (!maySign()) return false;
  Visit changed = visit_;
  changed.outcome = isEnded() ? VisitOutcome::Session : VisitOutcome::NoSession;
  DraftedNote drafted = words();
  for (const NotePart part : kNoteParts)
    if (const std::string& text = drafted.of(part); !text.empty())
      changed.note.answers.set(questionOf(part), FreeText{text});
  changed.note.steps = note_.steps;
  changed.state = VisitState::Signed;
  changed.signedAt = at;
  changed.signedBy = cleanLine(by);
  return change(std::move(changed));
}

bool OpenVisit::put(const Visit& visit) {
  if (visit.id != visit_.id || isSigned() || visit == visit_) return false;
  // As it was: what it leaves to be confirmed was decided then.
  visit_ = visit;
  follow();
  return true;
}

void OpenVisit::use(Rules rules) {
  rules_ = std::move(rules);
  followUnedited();
}

void OpenVisit::setClient(Client client) {
  client_ = std::move(client);
  followUnedited();
}

bool OpenVisit::setStored(const Visit& asStored) {
  const bool isOther = saved_.state != asStored.state || saved_.run.isEnded != asStored.run.isEnded;
  saved_ = asStored;
  isStored_ = true;
  return isOther;
}

void OpenVisit::setGone() {
  saved_ = visit_;
  isStored_ = false;
}

}  // namespace tableside
