package dev.moot.service.demo;

import picocli.CommandLine.Help.Ansi.Style;

/**
 * How things are set off from each other on the screen: by colour, or by signs where there is none.
 *
 * @param colour whether the terminal takes colours
 */
record Ink(boolean colour) {

    /** Returns the text in this style; without colour, as it is. */
    String paint(String text, Style... styles) {
        return colour ? Style.on(styles) + text + Style.reset.on() : text;
    }
}
