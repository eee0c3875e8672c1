// Words of the dock.

extension Hindi {
    static let dockLabels = """
        = DOCK
        डॉक
        = LOAD
        लोड
        = Service
        सर्विस
        = Aboard
        चढ़े
        = To pack
        पैक बाक़ी
        = NO DOOR YET
        अभी डोर नहीं
        = no lane has room
        किसी लेन में जगह नहीं
        = Dock
        डॉक
        = Shows the loads, the lanes and the cartons to stage.
        लोड, लेन और रखे जाने वाले कार्टन दिखाता है।
        = Close load
        लोड बंद करें
        = Close
        बंद
        = Nothing more is loaded; the seal comes next.
        अब और लोड नहीं; आगे सील।
        = Open load
        लोड खोलें
        = Open
        खोलें
        = Opens a closed load again; a sealed one only where a carton on it has to come off.
        बंद लोड को फिर खोलता है; सील लगा तभी, जब उस पर से कोई कार्टन उतरना हो।
        = Leave behind
        छोड़ दें
        = Leave
        छोड़ें
        = The next carton that waits stays behind: why, and how it goes instead.
        अगला रुका कार्टन छूटेगा: क्यों, और कैसे जाएगा।
        = Unload
        उतारें
        = Off
        उतार
        = The next carton that is scanned comes off the load.
        अगला स्कैन कार्टन लोड से उतरेगा।
        = Other door
        दूसरा डोर
        = Moves the selected load to another door; a taken door changes places.
        चुने लोड को दूसरे डोर पर ले जाता है; भरा हो तो जगह बदलते हैं।
        = Truck is here
        ट्रक आ गया
        = Truck
        ट्रक
        = The truck of this load has come: what it is called, then its door.
        इस लोड का ट्रक आया: उसका नाम, फिर डोर।
        = Photo of the seal
        सील की फ़ोटो
        = Photo
        फ़ोटो
        = Notes where a photo of the seal is found: a file name, a number, a link.
        सील की फ़ोटो कहाँ है, दर्ज करता है: फ़ाइल, नंबर, लिंक।
        = Hold the load
        लोड रोकें
        = Hold
        रोकें
        = A supervisor lets the load wait, and says why.
        सुपरवाइज़र लोड रोकता है और कारण बताता है।
        = Lift the hold
        रोक हटाएँ
        = Lift
        हटाएँ
        = A supervisor lets a held load go on.
        सुपरवाइज़र रुके लोड को चलाता है।
        = Takes back what you did last with a carton.
        कार्टन का पिछला काम वापस लेता है।
        = Shows the queue of loads.
        लोड की कतार दिखाता है।
        = load is not open
        लोड खुला नहीं
        = no carton waits
        कोई कार्टन नहीं
        = seal comes after F4
        F4 के बाद सील
        = load is over
        लोड ख़त्म
        = supervisors only
        सिर्फ़ सुपरवाइज़र
        = no load to move
        लोड नहीं चुना
        = nothing to stage
        रखने को कुछ नहीं
        = No load waits
        कोई लोड नहीं
        = The office plans loads. Cartons can be staged all the same.
        लोड ऑफ़िस बनाता है। कार्टन फिर भी रख सकते हैं।
        = scan a carton
        कार्टन स्कैन करें
        = Looking for loads
        लोड खोज रहा है
        = at door
        डोर पर
        = loading
        लोड हो रहा
        = closed
        बंद
        = sealed
        सील
        = departed
        निकला
        = cancelled
        रद्द
        = %1 goes to %2
        %1 %2 पर
        = to %1
        %1 पर
        = %1 load %2
        %1 लोड %2
        = not staged
        रखा नहीं
        = at the bench
        बेंच पर
        = %1 %2 carton %3 %4 %5
        %1 %2 कार्टन %3 %4 %5
        = %1/%2 aboard
        %1/%2 चढ़े
        = Two people read the seal, one after the other.
        दो लोग सील पढ़ें, एक के बाद एक।
        = %1 has read it.
        %1 ने पढ़ी।
        = Now another person: badge, then seal.
        अब दूसरा व्यक्ति: बैज, फिर सील।
        = Driver's code %1
        ड्राइवर का कोड %1
        = Seal %1
        सील %1
        = carton has
        कार्टन
        = cartons have
        कार्टन
        = left.
        निकले।
        = Manifest %1
        मैनिफ़ेस्ट %1
        = scan door
        डोर स्कैन करें
        = scan the new door, or choose a load
        नया डोर स्कैन करें, या लोड चुनें
        = a lane
        एक लेन
        = scan lane
        लेन स्कैन करें
        = scan carton
        कार्टन स्कैन
        = scan a carton or a door
        कार्टन या डोर स्कैन करें
        = scan a carton, or a door to open its load
        कार्टन स्कैन करें, या डोर से उसका लोड खोलें
        = scan: off
        स्कैन: उतार
        = scan the carton that comes off
        उतरने वाला कार्टन स्कैन करें
        = truck
        ट्रक
        = type what the truck is called, or scan its door
        ट्रक का नाम टाइप करें, या उसका डोर स्कैन करें
        = scan its door, Enter for %1
        उसका डोर, %1 के लिए Enter
        = scan its door
        उसका डोर स्कैन करें
        = photo
        फ़ोटो
        = type or scan where the photo is found
        फ़ोटो कहाँ है, टाइप या स्कैन करें
        = type why
        कारण टाइप करें
        = type why it has to wait
        क्यों रुके, टाइप करें
        = held
        रुका
        = held: a supervisor lifts it with F5
        रुका: सुपरवाइज़र F5 से हटाएँ
        = scan %1 to open
        खोलने को %1 स्कैन करें
        = scan a free door to open
        खोलने को ख़ाली डोर स्कैन करें
        = read seal
        सील पढ़ें
        = type or scan the number on the seal
        सील का नंबर टाइप या स्कैन करें
        = driver
        ड्राइवर
        = the driver's code or name
        ड्राइवर का कोड या नाम
        = Enter shows the dock
        Enter से डॉक
        = Held: two seals
        रुका: दो सील
        = %1 and %2 were read. A supervisor lifts it.
        %1 और %2 पढ़ी गईं। सुपरवाइज़र रोक हटाएँ।
        = a supervisor lifts
        सुपरवाइज़र हटाएँ
        = Held by the office
        ऑफ़िस ने रोका
        = Scan its door
        डोर स्कैन करें
        = That opens load %1.
        उससे लोड %1 खुलेगा।
        = Scan cartons
        कार्टन स्कैन करें
        = F4 closes the load when all are aboard.
        सब चढ़ जाएँ तो F4 लोड बंद करता है।
        = Type or scan its number. F4 opens the load again.
        नंबर टाइप या स्कैन करें। F4 लोड फिर खोलता है।
        = for the code %1, or a name.
        से कोड %1, या नाम पूछें।
        = It has left
        निकल गया
        = It is cancelled
        रद्द है
        = Scan a lane
        लेन स्कैन करें
        = The carton in the hand goes there. Esc drops it.
        हाथ का कार्टन वहाँ जाएगा। Esc छोड़ता है।
        = Scan what comes off
        उतरा स्कैन करें
        = The next carton leaves the load. Esc or F11 ends that.
        अगला कार्टन लोड से उतरेगा। Esc या F11 से ख़त्म।
        = Esc ends that
        Esc से ख़त्म
        = Type its plate
        प्लेट टाइप करें
        = What the truck of %1 is called; Enter for no name.
        %1 के ट्रक का नाम; बिना नाम Enter।
        = or Enter for none
        या Enter, बिना नाम
        = Truck %1.
        ट्रक %1।
        = Enter for %1.
        %1 के लिए Enter।
        = Enter: %1
        Enter: %1
        = Note the photo
        फ़ोटो दर्ज करें
        = Type or scan where the photo of the seal is found. Esc leaves it.
        सील की फ़ोटो कहाँ है, टाइप या स्कैन करें। Esc छोड़ता है।
        = where is it found
        कहाँ है
        = Type why
        कारण टाइप करें
        = Load %1 waits until a supervisor lifts the hold. Esc leaves it.
        लोड %1 सुपरवाइज़र के रोक हटाने तक रुकेगा। Esc छोड़ता है।
        = then it waits
        तब तक रुकेगा
        = A code was scanned. Expected: the reason in words.
        कोड स्कैन हुआ। चाहिए: कारण शब्दों में।
        = in words, no code
        शब्दों में, कोड नहीं
        = Scan the new door
        नया डोर स्कैन
        = of load %1, or choose the load it changes places with and press Enter. Esc leaves it.
        लोड %1 का, या जिससे जगह बदले वह लोड चुनें और Enter दबाएँ। Esc छोड़ता है।
        = or choose a load
        या लोड चुनें
        = no load yet
        अभी लोड नहीं
        = No lane has room for it: tell the supervisor.
        किसी लेन में जगह नहीं: सुपरवाइज़र को बताएँ।
        = For %1, %2.
        %1 के लिए, %2।
        = Find a lane
        लेन खोजें
        = %1 moved it
        %1 ने हटाया
        = it was moved
        हटाया गया
        = Load %1 goes on there: %2.
        लोड %1 वहाँ जारी: %2।
        = stands here now
        अब यहाँ है
        = In %1
        %1 में
        = %1 is where it was
        %1 वहीं है जहाँ था
        = Planned
        तय
        = Truck at %1
        ट्रक %1 पर
        = Load %1
        लोड %1
        = Load cartons
        कार्टन लोड करें
        = Load %1 is open at %2
        लोड %1 %2 पर खुला है
        = Load %1; everybody at it is told
        लोड %1; सबको बताया गया
        = Off the load
        लोड से उतरा
        = Stays behind
        छूट गया
        = %1 goes %2
        %1 %2 जाएगा
        = Closed: %1
        बंद: %1
        = Load goes on
        लोड जारी
        = Another person now
        अब दूसरा व्यक्ति
        = What you read is noted. Scan a second badge, then the seal again.
        आपका पढ़ा दर्ज है। दूसरा बैज स्कैन करें, फिर सील दोबारा।
        = badge, then seal
        बैज, फिर सील
        = Sealed
        सील हुआ
        = %1. Now the driver's code
        %1। अब ड्राइवर का कोड
        = Photo is noted
        फ़ोटो दर्ज
        = Held
        रुका
        = Go on where it stood
        जहाँ था वहीं से जारी रखें
        = Departed
        निकला
        = %1, %2 kg
        %1, %2 किग्रा
        = Load is cancelled
        लोड रद्द
        = with %1
        %1 के साथ
        = today
        आज
        = tomorrow
        कल
        = on %1
        %1 को
        = Type when it goes
        समय टाइप करें
        = No load takes %1 of %2. Type a time, such as 16:40.
        कोई लोड %2 का %1 नहीं लेता। समय टाइप करें, जैसे 16:40।
        = no load takes it
        कोई लोड नहीं लेता
        = It stays behind
        छूटेगा
        = %1 of %2 goes %3.
        %2 का %1 %3 जाएगा।
        = goes at
        समय
        = No load takes this carton. Expected: a time, such as 16:40, then Enter.
        कोई लोड यह कार्टन नहीं लेता। चाहिए: समय, जैसे 16:40, फिर Enter।
        = as 16:40, Enter
        16:40, फिर Enter
        = This one stays
        यह छूटेगा
        = %1: choose why, then Enter.
        %1: कारण चुनें, फिर Enter।
        = %1, %2 of %3
        %1, %3 में से %2
        = Enter F4 Left Esc
        Enter F4 बाएँ Esc
        = Up Down why   Left Right which   F4 way out   Enter do it   Esc back
        ऊपर नीचे कारण   बाएँ दाएँ कौन   F4 रास्ता   Enter करें   Esc पीछे
        """
}
