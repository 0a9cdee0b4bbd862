// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/replays.h"

#include "visit/open_visit.h"

#include <utility>

namespace tableside {
namespace {

constexpr int kAllClients = 4194303;  // see client.number in data/schema/0001_practice.sql

class Replays {
 public:
  Replays(PracticeRecord& record, const std::shared_ptr<const Table>& table)
      : record_(record), table_(table) {}

  Result<> addClient(const ClientId& id) {
    const auto client = record_.client(id);
    if (!client) return client.error();
    const auto visits = record_.visits(id);
    if (!visits) return visits.error();
    for (const VisitSummary& summary : *visits)
      if (auto added = addVisit(*client, summary, *visits); !added) return added;
    return success();
  }

  std::vector<ReplayedVisit> take() { return std::move(all_); }

 private:
  Result<> addVisit(const Client& client, const VisitSummary& summary, const std::vector<VisitSummary>& all) {
    ReplayedVisit replayed;
    replayed.client = client.id;
    replayed.visit = summary;
    if (auto stored = record_.visit(summary.id)) {
      auto passedOver = record_.passedOver(summary.id);
      if (!passedOver) return passedOver.error();
      replayed.passedOver = std::move(passedOver).value();
      replayed.then = stored->plan;
      const OpenVisit open({table_, nullptr}, client, all, std::move(stored).value());
      replayed.replay = replay(replayed.then, open.assessedThen());
    } else {
      if (stored.error().code != ErrorCode::ContentUnreadable) return stored.error();
      replayed.problem = stored.error();
    }
    all_.push_back(std::move(replayed));
    return success();
  }

  PracticeRecord& record_;
  const std::shared_ptr<const Table>& table_;
  std::vector<ReplayedVisit> all_;
};

}  // namespace

Result<std::vector<ReplayedVisit>> replayVisits(PracticeRecord& record,
                                                const std::shared_ptr<const Table>& table,
                                                const std::optional<ClientId>& client) {
  Replays replays(record, table);
  if (client) {
    if (auto added = replays.addClient(*client); !added) return added.error();
    return replays.take();
  }
  const auto clients = record.clients({}, kAllClients);
  if (!clients) return clients.error();
  for (const ClientSummary& each : *clients)
    if (auto added = replays.addClient(each.id); !added) return added.error();
  return replays.take();
}

}  // namespace tableside
