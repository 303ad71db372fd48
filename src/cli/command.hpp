#pragma once
// What the subcommands share: their registration and how they speak. Used by this folder only.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/open_deck.hpp"
#include "app/own_decks.hpp"
#include "cli/cli.hpp"

namespace communique {

inline constexpr const char* kDefaultDeck = "taiwan-japan";

/// Registered options outlive parsing; the callback leaves its exit code here.
struct CommandContext {
  Surroundings surroundings;
  std::string data;      // --data, empty: the platform's own place
  std::string articles;  // --articles
  Exit exit = Exit::Done;

  [[nodiscard]] std::filesystem::path data_folder() const;
  /// --articles, else "articles" in the data folder.
  [[nodiscard]] std::filesystem::path articles_folder() const;
  /// Where decks known by name are looked for: own ones, then those that came with the program.
  [[nodiscard]] std::vector<std::filesystem::path> shelves() const;
  [[nodiscard]] DeckPlaces places() const;
};

void add_check(CLI::App& program, CommandContext& context);
void add_export(CLI::App& program, CommandContext& context);
void add_facts(CLI::App& program, CommandContext& context);
void add_generate(CLI::App& program, CommandContext& context);
void add_grade(CLI::App& program, CommandContext& context);
void add_host(CLI::App& program, CommandContext& context);
void add_import(CLI::App& program, CommandContext& context);
void add_learner(CLI::App& program, CommandContext& context);
void add_questions(CLI::App& program, CommandContext& context);
void add_quiz(CLI::App& program, CommandContext& context);
void add_read(CLI::App& program, CommandContext& context);
void add_replay(CLI::App& program, CommandContext& context);
void add_report(CLI::App& program, CommandContext& context);
void add_screenshot(CLI::App& program, CommandContext& context);
void add_simulate(CLI::App& program, CommandContext& context);
/// `communique` without a subcommand; `communique host` with the port of a class, which it then opens on.
[[nodiscard]] Exit open_window(CommandContext& context, const std::string& deck,
                               std::optional<unsigned short> class_port = std::nullopt);

/// Writes to standard output; Environment where it was closed or is full.
[[nodiscard]] Exit print(const std::string& text);
[[nodiscard]] Exit print_json(const nlohmann::ordered_json& json);
/// "communique: ..." on standard error.
void complain(const std::string& text);
/// Says what failed and gives its exit code.
[[nodiscard]] Exit complain_of(const Error& error);

/// The deck named, or nothing with everything wrong about it said on standard error and the exit code set.
[[nodiscard]] std::optional<OpenedDeck> opened_deck(CommandContext& context, const std::string& deck,
                                                    BankUse use = BankUse::ReadIfFresh);

}  // namespace communique
