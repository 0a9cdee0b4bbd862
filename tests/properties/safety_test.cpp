// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "properties/safety_matrix.h"
#include "support/a_table.h"

#include <map>

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr int kIntakes = 80000;
constexpr int kEveryEdit = 4;   // one of so many intakes gets a step of the therapist's
constexpr int kEveryPair = 50;  // one of so many is checked for every technique on every region
constexpr int kLeastPerRow =
    200;  // intakes in which a row of the matrix decides, and not the stop of another
const std::filesystem::path kMatrixFile =
    std::filesystem::path(TABLESIDE_SOURCE_DIR) / "tests/properties/safety_matrix.txt";

class SafetyRun {
 public:
  explicit SafetyRun(std::shared_ptr<const Table> table)
      : table_(std::move(table)), matrix_(kMatrixFile, *table_), random_(*table_) {}

  // What the matrix says against the plan for a random client; empty where nothing.
  std::vector<std::string> nextBreaches() {
    const Assessment assessment = assess(table_, nextIntake());
    const PlanRequest request{random_.length(), {}};
    const auto rows = rowsThatMayHold(assessment);
    breaches_.clear();
    check(rows, assessment, makePlan(assessment, request));
    if (random_.below(kEveryEdit) == 0) checkEdits(rows, assessment, request);
    for (const SafetyMatrix::Row* row : rows) {
      if (row->stops && !assessment.isStopped()) breaches_.push_back(row->condition + ": no stop");
      if (random_.below(kEveryPair) == 0) add(matrix_.breachesOfPairs(*row, assessment));
    }
    if (!breaches_.empty()) breaches_.push_back(writeAnswers(assessment.answers()));
    return breaches_;
  }

  const SafetyMatrix& matrix() const { return matrix_; }
  int decided(const SafetyMatrix::Row& row) { return decided_[&row]; }

 private:
  using Rows = std::vector<const SafetyMatrix::Row*>;

  void add(const std::vector<std::string>& more) {
    breaches_.insert(breaches_.end(), more.begin(), more.end());
  }

  void check(const Rows& rows, const Assessment& assessment, const Plan& plan) {
    const auto pairs = plannedPairs(assessment, plan);
    for (const SafetyMatrix::Row* row : rows) {
      add(matrix_.breachesOf(*row, assessment, pairs));
      add(matrix_.breachesOfFrame(*row, plan));
    }
  }

  // The therapist puts any technique anywhere, as deep as it goes: first without, then with a reason.
  void checkEdits(const Rows& rows, const Assessment& assessment, PlanRequest request) {
    request.edits.pinned = {anyStep()};
    const Plan edited = makePlan(assessment, request);
    check(rows, assessment, edited);
    PinnedStep& step = request.edits.pinned.front();
    step.reason = "The client asks for it.";
    for (const PlanStep& out : edited.struckOut) step.overrides = out.struckBy.rows;
    const Plan overridden = makePlan(assessment, request);
    for (const SafetyMatrix::Row* row : rows) add(matrix_.breachesOfFrame(*row, overridden));
  }

  // Mostly a healthy client with one or two conditions, for the many conditions of a wholly random one stop
  // the session.
  Answers nextIntake() {
    if (random_.chance(20)) return random_.next();
    Answers answers = random_.healthy();
    for (std::size_t count = 1 + random_.below(2); count > 0; --count)
      matrix_.afflict(answers, rowToTry(), random_);
    return answers;
  }

  // Of two the one that has decided less, so that rows of many conditions come to their turn as well.
  const SafetyMatrix::Row& rowToTry() {
    const SafetyMatrix::Row &one = random_.oneOf(matrix_.rows()), &other = random_.oneOf(matrix_.rows());
    return decided_[&one] < decided_[&other] ? one : other;
  }

  PinnedStep anyStep() {
    const Technique& technique = random_.oneOf(table_->techniques.all());
    PinnedStep step;
    step.phase = random_.oneOf(technique.phases);
    step.technique = technique.id;
    step.regions = {random_.region()};
    step.pressure = technique.pressureHigh;
    if (random_.chance(50)) step.minutes = technique.minutes.max;
    return step;
  }

  Rows rowsThatMayHold(const Assessment& assessment) {
    Rows holding;
    int stops = 0;
    for (const SafetyMatrix::Row& row : matrix_.rows())
      if (matrix_.mayHold(row, assessment)) {
        holding.push_back(&row);
        stops += row.stops;
      }
    for (const SafetyMatrix::Row* row : holding) decided_[row] += stops == (row->stops ? 1 : 0);
    return holding;
  }

  std::shared_ptr<const Table> table_;
  SafetyMatrix matrix_;
  RandomIntakes random_;
  std::vector<std::string> breaches_;
  std::map<const SafetyMatrix::Row*, int> decided_;
};

}  // namespace

TEST_CASE("No random client is offered what the safety matrix forbids, whatever the therapist adds") {
  SafetyRun run(shippedTable());
  for (int i = 0; i < kIntakes; ++i) {
    const auto breaches = run.nextBreaches();
    if (breaches.empty()) continue;
    for (const std::string& breach : breaches) UNSCOPED_INFO(breach);
    FAIL("intake " << i);
  }
  for (const SafetyMatrix::Row& row : run.matrix().rows()) {
    INFO(row.condition);
    CHECK(run.decided(row) >= kLeastPerRow);
  }
}
