declare module '@echogarden/espeak-ng-emscripten' {
  interface EspeakEvent {
    readonly type:
      | 'list_terminated'
      | 'word'
      | 'sentence'
      | 'mark'
      | 'play'
      | 'end'
      | 'msg_terminated'
      | 'phoneme'
      | 'samplerate'
    readonly text_position: number
    readonly word_length: number
    /** Milliseconds from the start of the text. */
    readonly audio_position: number
    readonly id: string | number | undefined
  }

  interface EspeakWorker {
    /** Returns 0 when the voice exists. */
    set_voice(name: string, language: string, gender: number, age: number, variant: number): number
    set_rate(wordsPerMinute: number): void
    set_pitch(pitch: number): void
    set_range(range: number): void
    get_samplerate(): number
    /** Calls back with 16-bit samples; returning true stops. */
    synthesize(text: string, callback: (samples: Int16Array, events: readonly EspeakEvent[]) => boolean): void
  }

  interface EspeakModule {
    eSpeakNGWorker: new () => EspeakWorker
  }

  export default function createEspeak(): Promise<EspeakModule>
}
