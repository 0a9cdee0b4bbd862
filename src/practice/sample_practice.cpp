// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/sample_practice.h"

#include "note/draft.h"
#include "note/steps.h"
#include "plan/planner.h"
#include "plan/saved_plan.h"
#include "visit/history.h"

namespace tableside {
namespace {

constexpr std::int64_t kSecondsOfDay = 24 * 60 * 60;
constexpr int kWriteUp = 10;  // minutes after the session until its note is signed

Instant minutesAfter(Instant instant, int minutes) {
  instant.utcSeconds += std::int64_t{minutes} * 60;
  return instant;
}

// At this time of the wall clock, so many days before today.
Instant plannedAt(const SampleVisit& sample, Instant now) {
  const std::int64_t sinceMidnight = std::int64_t{now.localMinutes()} * 60 + now.utcSeconds % 60;
  return minutesAfter({now.utcSeconds - sinceMidnight - sample.daysAgo * kSecondsOfDay, now.offsetMinutes},
                      sample.minutesOfDay);
}

// What a note is drafted from beside its visit.
NoteContext contextOf(const Visit& visit, const Assessment& assessment, const Phrases& phrases) {
  const Table& table = assessment.table();
  NoteContext context{.catalogue = *table.catalogue,
                      .techniques = table.techniques,
                      .phrases = phrases,
                      .answers = assessment.answers(),
                      .plan = visit.plan,
                      .note = visit.note};
  for (const int row : assessment.firing(Effect::Advise))
    if (table.rows[row].audience == Audience::Client) context.advice.push_back(table.rows[row].text);
  for (const int row : assessment.firing(Effect::Refer)) context.referrals.push_back(table.rows[row].why);
  return context;
}

// What was signed never changes, so the drafted words become the note's own.
void freezeWords(Visit& visit, const Assessment& assessment, const Phrases& phrases) {
  const DraftedNote words = wordsOf(contextOf(visit, assessment, phrases));
  const auto keep = [&](const char* part, const std::string& text) {
    if (!text.empty()) visit.note.answers.set(part, FreeText{text});
  };
  keep("subjective", words.subjective);
  keep("objective", words.objective);
  keep("assessment", words.assessment);
  keep("plan_ahead", words.plan);
}

class SampleFiller {
 public:
  SampleFiller(PracticeRecord& record, const std::shared_ptr<const Table>& table, const Phrases& phrases,
               Instant now)
      : record_(record), table_(table), phrases_(phrases), now_(now) {}

  Result<> add(const SampleClient& sample, const std::string& signedBy) {
    Client client = sample.client;
    const auto id = record_.addClient(client);
    if (!id) return id.error();
    client.id = *id;
    std::vector<Visit> earlier;
    for (const SampleVisit& each : sample.visits) {
      const auto standing = record_.standing(client.id);
      if (!standing) return standing.error();
      Visit visit = answered(each, client, *standing, earlier);
      plan(visit, client, earlier, each);
      // Signed as it is added: every saving waits for the disk, and half as many are felt.
      if (each.isSigned) {
        visit.state = VisitState::Signed;
        visit.signedAt = minutesAfter(visit.plannedAt, visit.plan.plan.minutes + kWriteUp);
        visit.signedBy = signedBy;
      }
      if (auto added = record_.addVisit(visit); !added) return added;
      earlier.push_back(std::move(visit));
    }
    return success();
  }

 private:
  Visit answered(const SampleVisit& sample, const Client& client, const Answers& standing,
                 const std::vector<Visit>& earlier) const {
    const auto last = earlier.empty() ? std::nullopt : std::optional(earlier.back());
    Visit visit = startVisit(client, standing, last, *table_->catalogue, plannedAt(sample, now_));
    if (!sample.isCarried) {
      // All were asked again; only the reaction was told after the last session.
      visit.answers.set("last_reaction", visit.carried.of("last_reaction"));
      visit.carried = {};
    }
    for (const auto& [question, answer] : sample.answers) {
      visit.answers.set(question, answer);
      visit.carried.takeAway(question);
    }
    visit.note.answers = sample.note;
    return visit;
  }

  void plan(Visit& visit, const Client& client, const std::vector<Visit>& earlier,
            const SampleVisit& sample) const {
    Answers answers = visit.answers;
    answers.add(recordAnswers(client, earlier, visit.plannedAt.localDate()));
    const Assessment assessment = assess(table_, std::move(answers));
    visit.plan = savedPlan(assessment, makePlan(assessment));
    const bool tookPlace = !sample.note.isEmpty();
    if (!tookPlace) return;
    visit.plan.accepted = !assessment.isStopped();
    visit.note.steps = stepsToDo(visit.plan.plan);
    if (sample.isSigned) freezeWords(visit, assessment, phrases_);
  }

  PracticeRecord& record_;
  const std::shared_ptr<const Table>& table_;
  const Phrases& phrases_;
  const Instant now_;
};

}  // namespace

Result<> fillSamplePractice(PracticeRecord& record, const std::shared_ptr<const Table>& table,
                            const Phrases& phrases, const DataFolder& data, const Clock& clock) {
  Diagnostics diagnostics;
  const auto sample = readSamplePractice(data, *table->catalogue, diagnostics);
  if (!sample) {
    const Diagnostic& first = diagnostics.front();
    return {ErrorCode::DataFileInvalid, first.file + ":" + std::to_string(first.line) + " " + first.field};
  }
  SampleFiller filler(record, table, phrases, clock());
  for (const SampleClient& client : sample->clients)
    if (auto added = filler.add(client, sample->signedBy); !added) return added;
  return success();
}

}  // namespace tableside
