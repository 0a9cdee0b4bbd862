// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/record_file.h"
#include "support/catch.h"
#include "support/record_example.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tableside;
using namespace tableside::test;
namespace fs = std::filesystem;

namespace {

unsigned modeOf(const fs::path& file) {
  struct stat status {};
  REQUIRE(::lstat(file.c_str(), &status) == 0);
  return status.st_mode & 0777;
}

Error refusalOf(const fs::path& file) {
  const auto opened = tryOpen(file);
  REQUIRE_FALSE(opened);
  return opened.error();
}

// A record with a client in it, closed again.
fs::path aRecordIn(const TemporaryFolder& folder) {
  const fs::path file = folder / "practice.tableside";
  const auto record = openRecord(file);
  add(*record, aFullVisit(addClient(*record, "Ana")));
  return file;
}

// Runs `work` in a process of its own, as an ordinary user where the tests run as root. True: it returned
// true.
template <typename Work>
bool inAnotherProcess(Work work) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) ::_exit(2);
    ::_exit(work() ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("A new record and its folders are the user's alone, whatever the umask") {
  const TemporaryFolder folder;
  const fs::path file = folder / "share/tableside/practice.tableside";
  const mode_t before = ::umask(022);
  {
    const auto record = openRecord(file);
    add(*record, aFullVisit(addClient(*record, "Ana")));
    CHECK(modeOf(folder / "share") == 0700);
    CHECK(modeOf(folder / "share/tableside") == 0700);
    for (const auto& entry : fs::directory_iterator(file.parent_path())) CHECK(modeOf(entry.path()) == 0600);
  }
  ::umask(before);
  CHECK(modeOf(file) == 0600);
  CHECK_FALSE(fs::exists(file.string() + ".new"));
}

TEST_CASE("A record that others may read is made private again") {
  const TemporaryFolder folder;
  const fs::path file = aRecordIn(folder);
  fs::permissions(file, fs::perms(0644));
  openRecord(file);
  CHECK(modeOf(file) == 0600);
}

TEST_CASE("A second opening is refused and told who holds the record") {
  const TemporaryFolder folder;
  const fs::path file = folder / "practice.tableside";
  auto record = openRecord(file);
  const ClientId client = addClient(*record, "Ana");
  const Error refusal = refusalOf(file);
  CHECK(refusal.code == ErrorCode::RecordInUse);
  CHECK_THAT(refusal.detail, StartsWith("process " + std::to_string(::getpid()) + " on "));

  const pid_t child = ::fork();
  if (child == 0) {
    const auto opened = tryOpen(file);
    ::_exit(!opened && opened.error().code == ErrorCode::RecordInUse &&
                    opened.error().detail == refusal.detail
                ? 0
                : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(status == 0);

  // The refused openings have not loosened SQLite's own lock either.
  fs::remove(file.string() + ".lock");
  CHECK(refusalOf(file).code == ErrorCode::RecordInUse);
  CHECK(record->client(client));
  record.reset();
  CHECK(openRecord(file)->client(client));
}

TEST_CASE("The lock of a program that was killed does not keep anybody out") {
  const TemporaryFolder folder;
  const fs::path file = aRecordIn(folder);
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const auto record = tryOpen(file);
    [[maybe_unused]] const auto told = ::write(ready[1], record ? "y" : "n", 1);
    ::pause();
    ::_exit(0);
  }
  char answer = 0;
  REQUIRE(::read(ready[0], &answer, 1) == 1);
  CHECK(answer == 'y');
  CHECK(refusalOf(file).code == ErrorCode::RecordInUse);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  ::close(ready[0]);
  ::close(ready[1]);
  CHECK(tryOpen(file));
}

TEST_CASE("A file that is no record stays as it is and is named") {
  const auto sqliteFile = [] {
    const TemporaryFolder folder;
    writeTo(folder / "other.db", "");
    {
      RawFile raw(folder / "other.db");
      CHECK(raw.run("CREATE TABLE t(a); PRAGMA application_id = 252006674") == 0);
    }
    return contentOf(folder / "other.db");
  }();
  const std::vector<std::pair<std::string, std::string>> files = {
      {"", "empty"},
      {"Dear diary", "text"},
      {"\xFF\xD8\xFF\xE0 JFIF", "JPEG image"},
      {"\x89PNG\r\n", "PNG image"},
      {"%PDF-1.7", "PDF document"},
      {"PK\x03\x04zip", "ZIP archive"},
      {std::string(4096, '\x9A'), "unknown"},  // what an encrypted file looks like
      {sqliteFile, "SQLite database of another program"},
      {sqliteFile.substr(0, 40), "SQLite database, cut short"},
  };
  for (const auto& [bytes, kind] : files) {
    CAPTURE(kind);
    const TemporaryFolder folder;
    const fs::path file = folder / "practice.tableside";
    writeTo(file, bytes);
    const Error refusal = refusalOf(file);
    CHECK(refusal.code == ErrorCode::NotARecord);
    CHECK(refusal.detail == kind);
    CHECK(contentOf(file) == bytes);
  }
}

TEST_CASE("Links, folders and pipes are no record") {
  const TemporaryFolder folder;
  const fs::path file = aRecordIn(folder);
  fs::create_symlink(file, folder / "symbolic");
  CHECK(refusalOf(folder / "symbolic").code == ErrorCode::NotAPlainFile);
  fs::create_symlink(folder / "nowhere", folder / "dangling");
  CHECK(refusalOf(folder / "dangling").code == ErrorCode::NotAPlainFile);
  CHECK_FALSE(fs::exists(folder / "nowhere"));
  CHECK(refusalOf(folder.path()).code == ErrorCode::NotAPlainFile);
  CHECK(refusalOf("").code == ErrorCode::NotAPlainFile);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(refusalOf(folder / "pipe").code == ErrorCode::NotAPlainFile);
  fs::create_hard_link(file, folder / "hard");
  CHECK(refusalOf(folder / "hard").code == ErrorCode::NotAPlainFile);
  CHECK(refusalOf(file).code == ErrorCode::NotAPlainFile);
  fs::remove(folder / "hard");
  CHECK(tryOpen(file));

  fs::create_directory_symlink(folder.path(), folder / "linked folder");  // the folder may be a link
  CHECK(tryOpen(folder / "linked folder/practice.tableside"));
  CHECK(refusalOf(file.string() + "/inside").code == ErrorCode::FileUnreadable);
}

TEST_CASE("A record cut short at any block is told to be damaged") {
  const TemporaryFolder folder;
  const std::string whole = contentOf(aRecordIn(folder));
  for (std::size_t size = 512; size < whole.size(); size += 512 * 7) {
    CAPTURE(size);
    writeTo(folder / "cut", whole.substr(0, size));
    CHECK(refusalOf(folder / "cut").code == ErrorCode::RecordDamaged);
    CHECK(contentOf(folder / "cut").size() == size);
  }
}

TEST_CASE("Damage inside is found by the quick check and never a crash") {
  const TemporaryFolder folder;
  const std::string whole = contentOf(aRecordIn(folder));
  int told = 0, files = 0;
  for (std::size_t page = 0; page < whole.size() / 4096; ++page, ++files) {
    std::string bytes = whole;
    for (std::size_t i = page == 0 ? 100 : 0; i < 64; ++i)
      bytes[page * 4096 + i] = static_cast<char>(0xA5 ^ i);
    if (page == 0) bytes[101] = '\x7F';
    writeTo(folder / "damaged", bytes);
    const auto record = tryOpen(folder / "damaged");
    if (!record || !(*record)->quickCheck()) ++told;
    if (record) [[maybe_unused]]
      const auto clients = (*record)->clients("ana", 5);
  }
  CAPTURE(files, told);
  CHECK(told == files);
}

TEST_CASE("A check that has to give way says so, and nothing of damage") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  for (int i = 0; i < 300; ++i) addClient(*record, "Ana " + std::to_string(i));
  const auto ended = record->quickCheck([] { return false; });
  REQUIRE(ended);
  CHECK_FALSE(*ended);
  CHECK(record->quickCheck().value());
}

TEST_CASE("A journal without its record is not swallowed by a new record") {
  const TemporaryFolder folder;
  writeTo(folder / "practice.tableside-journal", "what the moved record needs");
  CHECK(refusalOf(folder / "practice.tableside").code == ErrorCode::RecordMoved);
  CHECK(contentOf(folder / "practice.tableside-journal") == "what the moved record needs");
  CHECK_FALSE(fs::exists(folder / "practice.tableside"));
}

TEST_CASE("What a killed first start left behind is no obstacle") {
  const TemporaryFolder folder;
  writeTo(folder / "practice.tableside.new", "half a record");
  writeTo(folder / "practice.tableside.new-journal", "half a journal");
  CHECK(openRecord(folder / "practice.tableside")->quickCheck());
  CHECK_FALSE(fs::exists(folder / "practice.tableside.new"));
  CHECK_FALSE(fs::exists(folder / "practice.tableside.new-journal"));
}

TEST_CASE("A file or folder that cannot be written opens to be read only") {
  const TemporaryFolder folder;
  const fs::path file = aRecordIn(folder);
  fs::remove(file.string() + "-journal");
  const bool folderToo = GENERATE(false, true);
  const bool asRoot = ::geteuid() == 0;
  // Of an ordinary user, who may read: as root, the test's files belong to another.
  fs::permissions(file, fs::perms(asRoot ? 0444 : 0400));
  fs::permissions(folder.path(), fs::perms((folderToo ? 0500 : 0700) | (asRoot ? 0055 : 0)));
  const bool kept = inAnotherProcess([&] {
    const auto record = tryOpen(file);
    if (!record || !(*record)->isReadOnly()) return false;
    const auto clients = (*record)->clients("ana", 5);
    Client client;
    client.name = "Ben";
    return clients && clients->size() == 1 && (*record)->quickCheck() &&
           (*record)->addClient(client).error().code == ErrorCode::RecordReadOnly;
  });
  fs::permissions(folder.path(), fs::perms(0700));
  CHECK(kept);
}

TEST_CASE("A new record in a folder that cannot be written is refused") {
  const TemporaryFolder folder;
  fs::permissions(folder.path(), fs::perms(0555));
  CHECK(inAnotherProcess([&] {
    const auto opened = tryOpen(folder / "practice.tableside");
    const auto deeper = tryOpen(folder / "deeper/practice.tableside");
    return !opened && opened.error().code == ErrorCode::RecordReadOnly && !deeper &&
           deeper.error().code == ErrorCode::RecordReadOnly;
  }));
}

TEST_CASE("The record is at rest in its one file") {
  const TemporaryFolder folder;
  const fs::path file = folder / "practice.tableside";
  const auto record = openRecord(file);
  const Visit visit = aFullVisit(addClient(*record, "Ana"));
  add(*record, visit);
  writeTo(folder / "copy", contentOf(folder / "practice.tableside"));
  CHECK(openRecord(folder / "copy")->visit(visit.id).value() == visit);
}
