// Inspecting returns: what was just done, and refusals.

extension Hindi {
    static let inspectEvents = """
        = Return is left
        रिटर्न छोड़ा
        = %1 waits
        %1 रुका है
        = it waits
        रुका है
        = Owner found
        मालिक मिला
        = The unit counts no more
        नग अब नहीं गिना
        = The step is open again
        क़दम फिर खुला
        = it is open again
        फिर खुला
        = Grade %1 stays
        ग्रेड %1 रहा
        = the lower grade
        नीचे वाला ग्रेड
        = Kept apart
        अलग रखा
        = Nobody else looked, so it goes to quarantine
        किसी और ने नहीं देखा, क्वारंटीन में जाएगा
        = to quarantine
        क्वारंटीन में
        = No picture: HOLD
        फ़ोटो नहीं: रोकें
        = Without %1 the money waits
        %1 के बिना पैसा रुकेगा
        = money waits
        पैसा रुकेगा
        = What cannot be read goes to quarantine
        जो न पढ़ा जाए, क्वारंटीन में
        = Fetch its units
        उसके नग लाएँ
        = They lie on the tray for orphans; scan the first
        लावारिस ट्रे पर हैं; पहला स्कैन करें
        = from their tray
        उनकी ट्रे से
        = Scan a unit
        नग स्कैन करें
        = Nobody knows whose it is. An RMA or an order, scanned, says so
        किसका है पता नहीं। RMA या ऑर्डर स्कैन करने से पता चलेगा
        = or whose it is
        या किसका है
        = Nobody announced it
        सूचित नहीं था
        = unit is
        नग
        = units are
        नग
        = Return is done
        रिटर्न पूरा
        = %1: every unit has its place
        %1: हर नग की जगह हुई
        = Done, %1 missing
        पूरा, %1 कम
        = %1: %2 not in the parcel
        %1: %2 पार्सल में नहीं
        = The return is done.
        रिटर्न पूरा।
        = %1 goes to the bench for order %2. %3.
        %1 ऑर्डर %2 की बेंच पर जाएगा। %3।
        = Its label is printed.
        उसका लेबल छपा।
        = Pack it now
        अब पैक करें
        = for %1
        %1 के लिए
        = Write on the tote
        टोट पर लिखें
        = No label: %1. Write %2 on it. %3%4
        लेबल नहीं: %1। उस पर %2 लिखें। %3%4
        = Next unit
        अगला नग
        = %1 is on %2. %3
        %1 %2 पर है। %3
        = Get a second badge
        दूसरा बैज लाएँ
        = Let somebody else look and scan their badge; F4 goes on without.
        कोई और देखे और अपना बैज स्कैन करे; F4 इसके बिना आगे।
        = Answer %1
        जवाब दें %1
        = Weigh it
        तौलें
        = Get a witness
        गवाह बुलाएँ
        = %1 by the rule: %2
        नियम से %1: %2
        = TO %1
        %1 पर
        = Put on %1
        %1 पर रखें
        = Scan its lot
        लॉट स्कैन करें
        = Scan its serial
        सीरियल स्कैन करें
        = Scan 2nd badge
        दूसरा बैज स्कैन
        = Type a digit
        अंक टाइप करें
        = Take the picture
        फ़ोटो लें
        = Scan a grade card
        ग्रेड कार्ड स्कैन
        = Scan its tray
        ट्रे स्कैन करें
        = a unit out of the parcel
        पार्सल से एक नग
        = the lot on the unit
        नग पर का लॉट
        = a day, as 2027-03-01 or 270301
        दिन, जैसे 2027-03-01 या 270301
        = the serial on the unit
        नग पर का सीरियल
        = the badge of somebody else who inspects or supervises
        किसी और का बैज जो जाँचता या सुपरवाइज़ करता है
        = the digit of an answer
        जवाब का अंक
        = the name of a picture, up to %1 characters
        फ़ोटो का नाम, %1 अक्षर तक
        = a grade card, or A, B, C or D
        ग्रेड कार्ड, या A, B, C या D
        = the digit of a reason
        कारण का अंक
        = a weight, from the scale or typed in grams
        वज़न, काँटे से या ग्राम में टाइप किया
        = the badge of somebody else
        किसी और का बैज
        = the tray that is shown
        दिखाई गई ट्रे
        = Hold it still
        स्थिर रखें
        = The camera takes the picture: %1
        कैमरा फ़ोटो ले रहा है: %1
        = Take it now
        अब लें
        = Whatever comes into %1 next is the picture: %2
        %1 में जो अगला आए वह फ़ोटो है: %2
        = Not asked for
        नहीं माँगा
        = %1 came when no picture was wanted; it was not kept.
        %1 आया जब फ़ोटो नहीं चाहिए थी; नहीं रखा।
        = picture not kept
        फ़ोटो नहीं रखी
        = Take another one
        दूसरा लें
        = Return %1 is done. Expected: one that waits.
        रिटर्न %1 पूरा है। चाहिए: जो रुका हो।
        = it is done
        पूरा है
        = %1 is on your bench. Expected: that return first; Esc twice leaves it.
        %1 आपकी बेंच पर है। चाहिए: पहले वह रिटर्न; Esc दो बार छोड़ता है।
        = it is on the bench
        बेंच पर है
        = Another badge
        दूसरा बैज
        = This badge is your own. Expected: the badge of somebody else.
        यह आपका बैज है। चाहिए: किसी और का।
        = it is your own
        आपका अपना है
        = Type 1 to %1
        1 से %1 टाइप करें
        = %1 is none of the answers. Expected: 1 to %2.
        %1 कोई जवाब नहीं। चाहिए: 1 से %2।
        = %1 is none of the reasons. Expected: 1 to %2.
        %1 कोई कारण नहीं। चाहिए: 1 से %2।
        = Grade %1 comes later. Expected: %2.
        ग्रेड %1 बाद में। चाहिए: %2।
        = grade comes later
        ग्रेड बाद में
        = This step cannot be left out. Expected: %1.
        यह क़दम छोड़ नहीं सकते। चाहिए: %1।
        = not without it
        इसके बिना नहीं
        = %1 is no weight. Expected: %2.
        %1 वज़न नहीं। चाहिए: %2।
        = not a weight
        वज़न नहीं
        = No picture came
        फ़ोटो नहीं आई
        = %1 Expected: a picture, the name of one, or F4 without.
        %1 चाहिए: फ़ोटो, उसका नाम, या बिना F4।
        = F2 again, or F4
        F2 फिर, या F4
        = F4 sets it apart
        F4 से अलग करें
        = Serial %1 lies in %2, as the records say. Expected: another serial, or F4: it goes to quarantine.
        सीरियल %1 %2 में है, रिकॉर्ड में। चाहिए: दूसरा सीरियल, या F4: क्वारंटीन में।
        = is in %1
        %1 में है
        = This is the picture %1 of unit %2. Expected: a new one, from the side asked for.
        यह नग %2 की फ़ोटो %1 है। चाहिए: नई, माँगी ओर से।
        = the same picture
        वही फ़ोटो
        = Too late for undo
        वापस की देर हुई
        = The unit went to order %1. Expected: a step of yours that nobody relies on.
        नग ऑर्डर %1 को गया। चाहिए: आपका क़दम जिस पर कोई निर्भर न हो।
        = order has it
        ऑर्डर के पास है
        = %1 inspects %2 at %3. Expected: a return that nobody is at.
        %1 %3 पर %2 जाँच रहे हैं। चाहिए: रिटर्न जिस पर कोई न हो।
        = %1 (%2) neither inspects nor supervises. Expected: the badge of somebody who does.
        %1 (%2) न जाँचते हैं न सुपरवाइज़ करते हैं। चाहिए: ऐसे किसी का बैज।
        = not for returns
        रिटर्न का नहीं
        = %1 is not the tray for what is %2. Expected: %3.
        %1 इसकी ट्रे नहीं: %2। चाहिए: %3।
        = unit lies
        नग
        = units lie
        नग
        = %1 on the tray for orphans. Expected: each on its own tray.
        %1 लावारिस ट्रे पर हैं। चाहिए: हर एक अपनी ट्रे पर।
        = %1 without tray
        %1 बिना ट्रे
        = Ask the office
        ऑफ़िस से पूछें
        = This site has no checklists and no dispositions. Expected: those of: dockline return policy --shipped.
        इस साइट में चेकलिस्ट और फ़ैसले नहीं। चाहिए: dockline return policy --shipped वाले।
        = no checklists yet
        चेकलिस्ट नहीं
        = %1 inspects %2 at %3. Give %4 again to take it over; %5 is told.
        %1 %3 पर %2 जाँच रहे हैं। लेने को %4 फिर दें; %5 को बताया जाएगा।
        = Scan again to open
        फिर स्कैन: खोलें
        = %1 is done. Scan it again to open it once more, for what turned up.
        %1 पूरा है। जो मिला उसके लिए फिर खोलने को स्कैन करें।
        = Nothing was in it
        कुछ नहीं था
        = F4 again says that the parcel was empty.
        F4 फिर कहता है कि पार्सल ख़ाली था।
        = F4 again: is empty
        F4 फिर: ख़ाली
        = %1 announced and not inspected. F4 again says that the parcel is empty.
        %1 सूचित और नहीं जाँचे। F4 फिर कहता है कि पार्सल ख़ाली है।
        = Nobody knows %1. Scan it again to inspect it as an orphan; its owner is found later.
        %1 कोई नहीं जानता। लावारिस जाँचने को फिर स्कैन करें; मालिक बाद में मिलेगा।
        """
}
