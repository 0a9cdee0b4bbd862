// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "note/draft.h"

#include "base/list.h"
#include "base/text.h"
#include "catalogue/known_questions.h"
#include "note/answer_words.h"
#include "note/sentence.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace tableside {
namespace {

constexpr int kVisitsWorthSaying = 2;

using Sentences = std::vector<std::string>;

class Drafter {
 public:
  explicit Drafter(const NoteContext& context)
      : context_(context),
        catalogue_(*context.table.catalogue),
        words_(catalogue_, context.language),
        answers_(withNote(context)),
        relevance_(catalogue_, context.table.pool, context.table.gates, answers_) {}

  DraftedNote draft() const { return {subjective(), objective(), assessment(), plan()}; }

 private:
  static Answers withNote(const NoteContext& context) {
    Answers answers = context.answers;
    answers.add(context.note.answers);
    return answers;
  }

  std::string say(const Words& phrase, std::initializer_list<Filling> fillings = {}) const {
    return filled(phrase.in(context_.language), fillings);
  }

  std::string subjective() const {
    Sentences lines;
    add(lines, joined(visitSoFar(), " "));
    for (const Section& section : catalogue_.sections())
      if (section.part == NotePart::Subjective) add(lines, joined(sentencesOf(section), " "));
    add(lines, joined(healthAsked(), " "));
    return joined(lines, "\n");
  }

  Sentences visitSoFar() const {
    Sentences sentences;
    const Phrases& phrases = context_.phrases;
    if (const auto earlier = answers_.number(known::visits))
      sentences.push_back(*earlier == 0
                              ? say(phrases.firstVisit)
                              : say(phrases.visitNumber, {{"number", std::to_string(*earlier + 1)}}));
    if (const auto change = answers_.number(known::lastPainChange))
      sentences.push_back(say(*change < 0   ? phrases.lastSessionLower
                              : *change > 0 ? phrases.lastSessionHigher
                                            : phrases.lastSessionSame,
                              {{"points", points(*change)}}));
    return sentences;
  }

  Sentences sentencesOf(const Section& section) const {
    Sentences sentences;
    for (const Question& question : catalogue_.questions())
      if (question.section == section.id) add(sentences, sentenceOf(question));
    return section.id == known::kWarningSigns ? withWarningSignsAsked(sentences) : sentences;
  }

  // What an answer reads like; empty when nothing is written for it.
  std::string sentenceOf(const Question& question) const {
    const Answer& answer = answers_.of(question.id);
    if (!isKnown(answer)) return {};
    const bool speaks = speaksOfSomething(question, answer);
    const std::string& phrase = (speaks ? question.note : question.noteNo).in(context_.language);
    if (phrase.empty() && speaks && question.mustAsk)  // never left out for want of a phrase
      return say(context_.phrases.reported,
                 {{"items", withinSentence(question.shortName.in(context_.language))}});
    std::string words = words_.of(question, answer);
    if (!std::holds_alternative<FreeText>(answer) && !phrase.starts_with("{answer}"))
      words = withinSentence(words);
    return filled(phrase, {{"answer", words}});
  }

  // How far the questions of a kind that must be asked have been asked.
  struct Asked {
    int total = 0, asked = 0, reported = 0, together = 0, confirmed = 0;
    std::vector<std::string> notAsked, notSure;
  };

  template <typename Belongs>
  Asked asked(Belongs belongs) const {
    Asked count;
    for (std::size_t i = 0; i < catalogue_.questions().size(); ++i) {
      const Question& question = catalogue_.questions()[i];
      if (!question.mustAsk || !relevance_.isShown(static_cast<int>(i)) || !belongs(question)) continue;
      const Answer& answer = answers_.of(question.id);
      const bool isAsked = !std::holds_alternative<NotAnswered>(answer);
      ++count.total;
      if (isAsked) ++count.asked;
      count.together += contains(context_.together, question.id);
      count.confirmed += contains(context_.confirmed, question.id);
      if (speaksOfSomething(question, answer)) ++count.reported;
      if (!isAsked) count.notAsked.push_back(question.shortName.in(context_.language));
      if (std::holds_alternative<NotSure>(answer))
        count.notSure.push_back(question.shortName.in(context_.language));
    }
    return count;
  }

  Sentences withWarningSignsAsked(const Sentences& reported) const {
    const Phrases& phrases = context_.phrases;
    const Asked count =
        asked([](const Question& question) { return question.section == known::kWarningSigns; });
    const std::string total = std::to_string(count.total), some = std::to_string(count.asked);
    if (count.total == 0) return reported;
    Sentences sentences;
    if (count.asked == 0) {
      sentences.push_back(say(phrases.signsNotAsked, {{"total", total}}));
    } else if (count.reported > 0 || !count.notSure.empty()) {
      sentences.push_back(say(phrases.signsAsked, {{"asked", some}, {"total", total}}));
    } else if (count.asked == count.total) {
      sentences.push_back(say(phrases.signsAllClear, {{"total", total}}));
    } else {
      sentences.push_back(say(phrases.signsSomeClear, {{"asked", some}, {"total", total}}));
    }
    if (count.together > 0)
      sentences.push_back(count.together == count.asked
                              ? say(phrases.signsTogether)
                              : say(phrases.signsSomeTogether, {{"number", std::to_string(count.together)}}));
    sentences.insert(sentences.end(), reported.begin(), reported.end());
    addList(sentences, phrases.notSure, count.notSure);
    if (count.asked > 0) addList(sentences, phrases.signsToAsk, count.notAsked);
    add(sentences, signsNotApplying());
    return sentences;
  }

  // The signs that were not asked because they cannot matter, and what says so.
  std::string signsNotApplying() const {
    const Phrases& phrases = context_.phrases;
    int number = 0;
    Sentences reasons;
    for (const NotAsked& one : relevance_.notAsked()) {
      const Question& question = catalogue_.questions()[one.question];
      if (!question.mustAsk || question.section != known::kWarningSigns) continue;
      ++number;
      if (one.because.empty()) continue;
      const Question& gate = catalogue_.questions()[one.because.front()->question];
      const Answer& answer = relevance_.counted(one.because.front()->question);
      const std::string name = withinSentence(gate.shortName.in(context_.language));
      addUnique(reasons, speaksOfSomething(gate, answer)
                             ? say(phrases.reasonAnswer,
                                   {{"question", name}, {"answer", withinSentence(words_.of(gate, answer))}})
                             : say(phrases.reasonNone, {{"question", name}}));
    }
    if (number == 0) return {};
    return say(number == 1 ? phrases.signNotApplying : phrases.signsNotApplying,
               {{"number", std::to_string(number)}, {"reasons", joined(reasons, "; ")}});
  }

  // Everything else that must be asked, wherever in the questionnaire it stands.
  Sentences healthAsked() const {
    const Phrases& phrases = context_.phrases;
    const Asked count =
        asked([](const Question& question) { return question.section != known::kWarningSigns; });
    if (count.total == 0) return {};
    if (count.asked == 0) return {say(phrases.healthNotAsked)};
    if (count.confirmed > 0 && count.asked == count.total && count.notSure.empty())
      return {say(phrases.healthConfirmed)};
    if (count.asked == count.total && count.reported == 0 && count.notSure.empty())
      return {say(phrases.healthAllClear)};
    Sentences sentences;
    addList(sentences, phrases.notSure, count.notSure);
    addList(sentences, phrases.healthToAsk, count.notAsked);
    return sentences;
  }

  std::string objective() const {
    Sentences lines;
    addSections(lines, NotePart::Objective);
    for (const Jot& jot : context_.note.jots)
      add(lines, jot.at.iso().substr(11, 5) + " " + asSentence(jot.text));
    if (!context_.isSession) {
      add(lines, say(context_.phrases.noSession));
      return joined(lines, "\n");
    }
    const std::vector<StepDone>& steps = context_.note.steps;
    const bool noneDone = std::all_of(steps.begin(), steps.end(), [](const StepDone& step) {
      return step.outcome == StepOutcome::NotDone;
    });
    if (!noneDone) {
      add(lines, sessionSentence());
    } else if (!steps.empty() || context_.plan.status == Status::Stop) {
      add(lines, say(context_.phrases.noStepsDone));
    }
    for (const StepDone& step : steps) add(lines, stepLine(step));
    return joined(lines, "\n");
  }

  std::string sessionSentence() const {
    int minutes = 0;
    std::vector<std::string> positions;
    for (const StepDone& step : context_.note.steps) {
      if (step.outcome == StepOutcome::NotDone) continue;
      minutes += step.minutes;
      const std::string name = positionName(step.planned.position);
      if (!name.empty() && std::find(positions.begin(), positions.end(), name) == positions.end())
        positions.push_back(name);
    }
    Sentences sentences = {
        say(context_.phrases.sessionTime,
            {{"planned", std::to_string(context_.plan.plan.minutes)}, {"minutes", std::to_string(minutes)}})};
    addList(sentences, context_.phrases.positionsUsed, positions);
    return joined(sentences, " ");
  }

  std::string positionName(const std::string& id) const {
    const Question* positions = catalogue_.find(known::positionsOk);
    return positions ? words_.ofOption(*positions, id) : id;
  }

  std::string stepLine(const StepDone& step) const {
    const Phrases& phrases = context_.phrases;
    const PlanStep& planned = step.planned;
    const Technique* technique = context_.table.techniques.find(planned.technique);
    const Words& phrase = step.outcome == StepOutcome::Done     ? phrases.stepDone
                          : step.outcome == StepOutcome::Partly ? phrases.stepPartly
                                                                : phrases.stepNotDone;
    std::string line =
        say(phrase, {{"technique", technique ? technique->name.in(context_.language) : planned.technique},
                     {"regions", withinSentence(words_.ofRegions(planned.regions))},
                     {"minutes", std::to_string(step.minutes)},
                     {"planned", std::to_string(planned.minutes)},
                     {"pressure", std::to_string(step.pressure)}});
    if (step.outcome == StepOutcome::NotDone) return line;
    if (!planned.reason.empty()) return line + " " + say(phrases.stepReason, {{"reason", planned.reason}});
    return planned.rows.empty() ? line + " " + say(phrases.stepAdded) : line;
  }

  std::string assessment() const {
    Sentences lines;
    add(lines, painAfter());
    addSections(lines, NotePart::Assessment);
    if (const auto visits = answers_.number(known::visitsWithoutChange);
        visits && *visits >= kVisitsWorthSaying && context_.isSession)
      add(lines, say(context_.phrases.littleChange, {{"number", std::to_string(*visits)}}));
    return joined(lines, " ");
  }

  std::string painAfter() const {
    const Phrases& phrases = context_.phrases;
    const auto before = answers_.number(known::painNow), after = answers_.number(known::painAfter);
    if (!after) return {};
    const std::string now = std::to_string(*after);
    if (!before) return say(phrases.painAfterOnly, {{"after", now}});
    return say(*after < *before   ? phrases.painLower
               : *after > *before ? phrases.painHigher
                                  : phrases.painSame,
               {{"before", std::to_string(*before)}, {"after", now}, {"points", points(*after - *before)}});
  }

  std::string points(int difference) const {
    const int number = std::abs(difference);
    return number == 1 ? say(context_.phrases.onePoint)
                       : say(context_.phrases.points, {{"number", std::to_string(number)}});
  }

  std::string plan() const {
    const Phrases& phrases = context_.phrases;
    Sentences lines;
    addSections(lines, NotePart::Plan);
    add(lines, nextVisit());
    if (const Question* homeCare = catalogue_.find(known::homecareGiven); homeCare && context_.isSession)
      addList(lines, phrases.homeCare, words_.ofOptions(*homeCare, answers_.choices(homeCare->id)));
    // Only what was ticked was said.
    Sentences said;
    for (const std::string& text : context_.note.said) add(said, asSentence(text));
    if (!said.empty()) add(lines, say(phrases.saidToClient, {{"text", joined(said, " ")}}));
    if (const std::string who = answers_.text(known::referredTo); hasVisibleCharacter(who))
      add(lines, say(phrases.referredTo, {{"who", who}}));
    return joined(lines, "\n");
  }

  std::string nextVisit() const {
    const auto weeks = answers_.number(known::nextVisitWeeks);
    if (!weeks) return {};
    if (*weeks == 0) return say(context_.phrases.nextVisitThisWeek);
    if (*weeks == 1) return say(context_.phrases.nextVisitOneWeek);
    return say(context_.phrases.nextVisitWeeks, {{"weeks", std::to_string(*weeks)}});
  }

  void addSections(Sentences& lines, NotePart part) const {
    for (const Section& section : catalogue_.sections())
      if (section.part == part) add(lines, joined(sentencesOf(section), " "));
  }

  void addList(Sentences& sentences, const Words& phrase, const std::vector<std::string>& items) const {
    if (!items.empty()) sentences.push_back(say(phrase, {{"items", asList(items)}}));
  }

  static void add(Sentences& sentences, std::string sentence) {
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
  }

  const NoteContext& context_;
  const Catalogue& catalogue_;
  AnswerWords words_;
  Answers answers_;      // of the intake, the record and the note
  Relevance relevance_;  // what does not apply is neither told nor missed
};

}  // namespace

std::string& DraftedNote::of(NotePart part) {
  switch (part) {
    case NotePart::Subjective: return subjective;
    case NotePart::Objective: return objective;
    case NotePart::Assessment: return assessment;
    case NotePart::Plan:
    case NotePart::None: break;
  }
  return plan;
}

DraftedNote draftNote(const NoteContext& context) {
  return Drafter(context).draft();
}

DraftedNote wordsOf(const NoteContext& context) {
  DraftedNote words = draftNote(context);
  for (const NotePart part : kNoteParts)
    if (std::string own = context.note.answers.text(questionOf(part)); hasVisibleCharacter(own))
      words.of(part) = std::move(own);
  return words;
}

}  // namespace tableside
