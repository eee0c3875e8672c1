// The drills, their tasks and grades.

extension Hindi {
    static let training = """
        = drill %1 done, grade %2
        अभ्यास %1 पूरा, ग्रेड %2
        = qualified: %1
        योग्य: %1
        = TRAIN
        अभ्यास
        = job
        काम
        = drill
        अभ्यास
        = best grade
        बेहतर ग्रेड
        = choose a drill, or scan one off its sheet
        अभ्यास चुनें, या शीट से स्कैन करें
        = Enter go  Esc out
        Enter चलें Esc बाहर
        = Enter Begin   Up Down Choose   Esc Sign out
        Enter शुरू   ऊपर नीचे चुनें   Esc साइन आउट
        = Grade %1
        ग्रेड %1
        = Not passed
        पास नहीं
        = No such drill
        ऐसा अभ्यास नहीं
        = %1 is no drill and no badge. Expected: a drill of this list, or somebody else's badge.
        %1 न अभ्यास है न बैज। चाहिए: सूची का अभ्यास, या किसी और का बैज।
        = Task
        टास्क
        = Shows what this drill asks for, and then a hint.
        दिखाता है कि अभ्यास में क्या करना है, फिर संकेत।
        = A hint is one mistake: B at best.
        संकेत एक ग़लती है: ज़्यादा से ज़्यादा B।
        = ! Something nobody asked for: F8, or F10 and begin again.
        ! कुछ ऐसा जो माँगा नहीं था: F8, या F10 और फिर शुरू करें।
        = Hint: %1
        संकेत: %1
        = Enter F9 Hint PgDn
        Enter F9 संकेत PgDn
        = Enter go  PgDn
        Enter चलें  PgDn
        = Enter go  F9 hint
        Enter चलें F9 संकेत
        = Enter go  F10 stop
        Enter चलें F10 बंद
        = Enter Go on
        Enter आगे
        = F9 Hint
        F9 संकेत
        = F10 Stop
        F10 बंद
        = F9 shows the task
        F9 से टास्क
        = Enter next  Esc list
        Enter अगला Esc सूची
        = Enter Next drill   Esc List of drills
        Enter अगला अभ्यास   Esc सूची
        = Enter again Esc list
        Enter फिर Esc सूची
        = Enter Once more   Esc List of drills
        Enter फिर से   Esc सूची
        = No mistakes
        कोई ग़लती नहीं
        = 1 × hint asked for
        1 × संकेत माँगा
        = %1 s: too slow
        %1 s: धीमा
        = %1 s, norm %2 s
        %1 s, मानक %2 s
        = , too slow for an A
        , A के लिए धीमा
        = unknown code
        अनजान कोड
        = unclear code
        साफ़ नहीं
        = other kind
        दूसरी तरह का
        = wrong one
        ग़लत वाला
        = wrong moment
        ग़लत समय
        = not done
        नहीं किया
        = not asked for
        माँगा नहीं था
        = QUALIFIED to %1
        योग्य: %1
        = : all %1 drills passed
        : सब %1 अभ्यास पास
        = %1: %2 of %3
        %1: %3 में से %2
        = %1 of %2 drills of %3 passed
        %3: %2 में से %1 अभ्यास पास
        """
}
