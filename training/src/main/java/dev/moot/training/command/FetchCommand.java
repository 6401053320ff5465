package dev.moot.training.command;

import picocli.CommandLine.Command;

@Command(name = "fetch")
final class FetchCommand implements Runnable {
    @Override
    public void run() {}
}
