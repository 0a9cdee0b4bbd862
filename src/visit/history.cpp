// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/history.h"

#include "base/list.h"
#include "base/text.h"
#include "catalogue/known_questions.h"

#include <algorithm>

namespace tableside {
namespace {

constexpr int kAdult = 18;
constexpr int kHealthStays = 180;     // days after which it is asked anew
constexpr int kNoticeableChange = 2;  // of 10, on the pain scale

// The latest visits in a row whose pain is less than 2 better than the first of them. A visit without that
// answer ends the row: nothing is known beyond it. Nullopt when the latest visit has none.
std::optional<int> visitsWithoutChange(const std::vector<VisitSummary>& earlier) {
  if (earlier.empty()) return 0;
  std::optional<int> count;
  int lowestSince = 11;
  for (std::size_t i = earlier.size(); i-- > 0;) {
    const auto pain = earlier[i].painBefore;
    if (!pain) break;
    lowestSince = std::min(lowestSince, *pain);
    if (*pain - lowestSince < kNoticeableChange) count = static_cast<int>(earlier.size() - i);
  }
  return count;
}

std::optional<int> painChange(const VisitSummary& visit) {
  return visit.painBefore && visit.painAfter ? std::optional(*visit.painAfter - *visit.painBefore)
                                             : std::nullopt;
}

// Of a year alone the age is about. Who may still be under age counts so; else the older age counts, at which
// more has to be asked.
int ageOn(Date today, const BirthDate& born) {
  const int least = born.last().yearsUntil(today);
  const int most = born.first().yearsUntil(today);
  return least < kAdult ? std::min(std::max(least, 0), most) : most;
}

}  // namespace

bool isOfHealth(const Question& question) {
  return question.section == known::kHealth || question.id == known::reportedCause.id;
}

VisitSummary summaryOf(const Visit& visit) {
  return {visit.id,
          visit.plannedAt,
          visit.state,
          visit.answers.number(known::painNow),
          visit.note.answers.number(known::painAfter),
          visit.hasTime,
          visit.run.isEnded,
          visit.outcome};
}

std::vector<VisitSummary> earlierThan(const Visit& visit, std::vector<VisitSummary> visits) {
  std::erase_if(visits, [&](const VisitSummary& other) {
    return other.id == visit.id || other.plannedAt > visit.plannedAt;
  });
  return visits;
}

Answers recordAnswers(const Client& client, const std::vector<VisitSummary>& all, Date today) {
  std::vector<VisitSummary> earlier;
  std::copy_if(all.begin(), all.end(), std::back_inserter(earlier), counts);
  Answers answers;
  const auto know = [&](std::string_view question, const std::optional<int>& number, int from, int to) {
    if (number && *number >= from && *number <= to) answers.set(question, *number);
  };
  if (client.born) know(known::age, ageOn(today, *client.born), 0, 130);
  know(known::visits, static_cast<int>(std::min<std::size_t>(earlier.size(), 10000)), 0, 10000);
  know(known::visitsWithoutChange, visitsWithoutChange(earlier), 0, 1000);
  if (!earlier.empty()) {
    const int days = earlier.front().plannedAt.localDate().daysUntil(today);
    if (days >= 0) know(known::weeksSinceFirstVisit, days / 7, 0, 10000);
    know(known::lastPainChange, painChange(earlier.back()), -10, 10);
  }
  answers.set(known::guardianRecorded, hasVisibleCharacter(client.guardian));
  return answers;
}

Visit startVisit(const Client& client, const Answers& standing, const std::optional<Visit>& last,
                 const Catalogue& catalogue, Instant at, const std::vector<std::string>& reworded) {
  Visit visit;
  visit.id = newId<VisitTag>();
  visit.client = client.id;
  visit.plannedAt = at;
  const int days = last ? last->plannedAt.localDate().daysUntil(at.localDate()) : 0;
  for (const Question& question : catalogue.questions()) {
    if (question.fromRecord) continue;
    if (question.ofToday) continue;
    if (question.everyVisit) {
      // What is asked each time is greyed until it is confirmed, even where it is kept with the client too.
      visit.carried.set(question.id, standing.of(question.id));
      if (last) visit.carried.set(question.id, last->answers.of(question.id));
    } else if (question.standing &&
               (contains(reworded, question.id) || (days > kHealthStays && isOfHealth(question)))) {
      visit.carried.set(question.id, standing.of(question.id));
    } else if (question.standing) {
      visit.answers.set(question.id, standing.of(question.id));
      if (standing.knows(question.id)) visit.kept.push_back(question.id);
    }
  }
  if (last) {
    visit.carried.set(known::lastReaction, last->note.answers.of(known::reaction));
    for (const known::KnownQuestion& weeks :
         {known::onsetWeeks, known::pregnancyWeeks, known::afterBirthWeeks})
      if (const auto then = last->answers.number(weeks))
        visit.carried.set(weeks, std::min(*then + days / 7, catalogue.find(weeks)->to));
  }
  return visit;
}

}  // namespace tableside
