// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/sample_practice.h"

#include "catalogue/known_questions.h"
#include "visit/history.h"

#include <utility>

namespace tableside {
namespace {

constexpr std::int64_t kSecondsOfDay = 24 * 60 * 60;
constexpr int kWriteUp = 10;  // minutes after the session until its note is signed

// At this time of the wall clock, so many days before today.
Instant plannedAt(const SampleVisit& sample, Instant now) {
  const std::int64_t sinceMidnight = std::int64_t{now.localMinutes()} * 60 + now.utcSeconds % 60;
  return Instant{now.utcSeconds - sinceMidnight - sample.daysAgo * kSecondsOfDay, now.offsetMinutes}.later(
      sample.minutesOfDay);
}

class SampleFiller {
 public:
  SampleFiller(PracticeRecord& record, OpenVisit::Rules rules, Instant now)
      : record_(record), rules_(std::move(rules)), now_(now) {}

  Result<> add(const SampleClient& sample, const std::string& signedBy) {
    Client client = sample.client;
    const auto id = record_.addClient(client);
    if (!id) return id.error();
    client.id = *id;
    std::vector<VisitSummary> earlier;
    std::optional<Visit> last;
    for (const SampleVisit& each : sample.visits) {
      const auto standing = record_.standing(client.id);
      if (!standing) return standing.error();
      Visit begun = startVisit(client, *standing, last, *rules_.table->catalogue, plannedAt(each, now_));
      begun.hasTime = true;
      if (!each.isCarried) {
        // All were asked again; only the reaction was told after the last session.
        begun.answers.set(known::lastReaction, begun.carried.of(known::lastReaction));
        begun.carried = {};
      }
      OpenVisit open(rules_, client, earlier, std::move(begun));
      writeUp(open, each, signedBy);
      if (auto added = record_.addVisit(open.visit()); !added) return added;
      earlier.push_back(summaryOf(open.visit()));
      last = open.visit();
    }
    return success();
  }

 private:
  static void writeUp(OpenVisit& open, const SampleVisit& sample, const std::string& signedBy) {
    const Instant begun = open.visit().plannedAt;
    for (const auto& [question, answer] : sample.answers) open.answer(question, answer, begun);
    if (sample.note.isEmpty()) return;  // it has not taken place yet
    open.accept(begun);
    for (int minutes = 0; const StepDone& step : std::vector(open.note().steps)) {
      minutes += step.planned.minutes;
      if (!open.nextStep(begun.later(minutes))) open.endSession(begun.later(minutes));
    }
    for (const auto& [question, answer] : sample.note) open.answerNote(question, answer);
    open.setSteps(open.note().steps);
    // Signed as it is added: every saving waits for the disk, and half as many are felt.
    if (sample.isSigned) open.sign(signedBy, begun.later(open.plan().minutes + kWriteUp));
  }

  PracticeRecord& record_;
  const OpenVisit::Rules rules_;
  const Instant now_;
};

}  // namespace

Result<> fillSamplePractice(PracticeRecord& record, const OpenVisit::Rules& rules, const DataFolder& data,
                            const Clock& clock) {
  Diagnostics diagnostics;
  const auto sample = readSamplePractice(data, *rules.table->catalogue, diagnostics);
  if (!sample) {
    const Diagnostic& first = diagnostics.front();
    return {ErrorCode::DataFileInvalid, first.file + ":" + std::to_string(first.line) + " " + first.field};
  }
  SampleFiller filler(record, rules, clock());
  for (const SampleClient& client : sample->clients)
    if (auto added = filler.add(client, sample->signedBy); !added) return added;
  return success();
}

}  // namespace tableside
